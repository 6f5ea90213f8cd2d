// The superset test of places.ts, for the prefilter: where a text may name a place outside the machine.

const WORDS = /(?:curl|wget|nc|ncat|scp|rsync|dig|nslookup|ping)(?![a-z0-9])/y;
const HOSTS = ['pastebin.com', 'webhook.site', 'transfer.sh', 'ix.io', '0x0.st'].map(host => ({
  host,
  dot: host.indexOf('.'),
}));

const [DOT, SLASH, COLON, AT] = Array.from('./:@', mark => mark.charCodeAt(0));

/** Whether a place is named by the word or mark at `at` of a text in lower case. */
export function mayNamePlace(text: string, at: number, unit: number): boolean {
  if (unit === COLON) return text.startsWith('://', at);
  if (unit === SLASH) return text.startsWith('/dev/tcp/', at);
  if (unit === AT) return text.startsWith('git', at - 3);
  if (unit === DOT) return HOSTS.some(({ host, dot }) => text.startsWith(host, at - dot));
  WORDS.lastIndex = at;
  return WORDS.test(text);
}
