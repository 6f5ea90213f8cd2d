// The superset test of places.ts, for the prefilter: where a text may name a place outside the machine.

const PROGRAMS = 'curl wget nc ncat scp rsync dig nslookup ping'.split(' ');
const HOSTS = 'pastebin.com webhook.site transfer.sh ix.io 0x0.st'.split(' ');

/** Programs, which end where they do, and hosts. */
export const PLACE_WORDS: readonly string[] = [...PROGRAMS, ...HOSTS];
const PLACE = new RegExp(`(?:${PROGRAMS.join('|')})(?![a-z0-9])|${HOSTS.join('|').replaceAll('.', '\\.')}`, 'y');
const FIRST = new Set(PLACE_WORDS.map(word => word.charCodeAt(0)));

/** Marks at which a place is looked for. */
export const PLACE_MARKS: readonly string[] = ['://', '/dev/tcp/', '@'];
const [SLASH, COLON, AT] = Array.from('/:@', mark => mark.charCodeAt(0));

const ANYWHERE = new RegExp(
  `${[...PLACE_MARKS, ...HOSTS].join('|').replaceAll('.', '\\.')}|\\b(?:${PROGRAMS.join('|')})\\s`,
);

/** Whether a place may be named anywhere in a folded text. */
export function mayNamePlaces(text: string): boolean {
  return ANYWHERE.test(text);
}

/** Whether a place is named by the word or mark at `at` of a text in lower case. */
export function mayNamePlace(text: string, at: number, unit: number): boolean {
  if (unit === COLON) return text.startsWith('://', at);
  if (unit === SLASH) return text.startsWith('/dev/tcp/', at);
  if (unit === AT) return text.startsWith('git', at - 3);
  if (!FIRST.has(unit)) return false;
  PLACE.lastIndex = at;
  return PLACE.test(text);
}
