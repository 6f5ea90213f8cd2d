// Programs that talk to other machines: fetchers, sockets, copiers, name look-ups.
import { hostOf, isLoopback, urlsIn } from './host.ts';
import { type Call, type Flow, join, NOTHING, type Program, type Scene } from './judgement.ts';
import { readFile, writeFile } from './stream.ts';

const BODY =
  /^(?:-d|--data(?:-\w{1,12})?|-F|--form(?:-string)?|-T|--upload-file|--json|--post-data|--post-file|--body-data|--body-file|-body|-infile|-form)$/i;
const BODY_JOINED =
  /^(?:--data(?:-\w{1,12})?|--form(?:-string)?|--upload-file|--json|--post-data|--post-file|--body-data|--body-file)=([\s\S]*)$|^-[dFT]([^\s-][\s\S]*)$/;
const OUTPUT = /^(?:-o|--output|-O|--output-document|-outfile|--out)$/i;
const OUTPUT_JOINED = /^(?:--output|--output-document|--out)=([\s\S]*)$|^-o([^\s-][\s\S]*)$/;
/** Options whose value is no target: headers carry tokens to their own service, which is what tokens are for. */
const VALUED =
  /^(?:-H|--header|-u|--user|-A|--user-agent|-e|--referer|-X|--request|-b|--cookie|-c|--cookie-jar|-m|--max-time|--retry|--retry-delay|--connect-timeout|-w|--write-out|-x|--proxy|--cacert|-E|--cert|--key|-headers|-method|-useragent|-contenttype|-timeoutsec|--tries|--timeout|-t|-q?O?P)$/i;

/** Where a call goes: URLs and bare hosts in its words, `?` when only a variable knows. Empty for loopback. */
function targets(call: Call, words: readonly string[]): readonly string[] {
  const found: string[] = [];
  let loopback = false;
  let unknown = false;
  for (const word of words) {
    const urls = urlsIn(word);
    for (const url of urls) {
      const host = hostOf(url);
      if (host !== undefined && isLoopback(host)) loopback = true;
      else if (host === undefined) unknown = true;
      else found.push(url);
    }
    if (urls.length > 0) continue;
    const bare =
      /^(?:[\w.-]{1,60}@)?((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}|\d{1,3}(?:\.\d{1,3}){3}|localhost)(?::\d{1,5})?(?:\/|:|$)/i.exec(
        word,
      );
    if (bare && isLoopback(bare[1]!.toLowerCase())) loopback = true;
    else if (bare) found.push(word);
    else if (/^\$|^\{?\$\{|^%\w{1,60}%|^\$\(|^\$\{\{/.test(word)) unknown = true;
  }
  if (found.length > 0) return found;
  return unknown || (!loopback && call.given.remote) ? ['?'] : [];
}

/** curl, wget, iwr and their kin. */
export const fetcher: Program = (call, scene) => {
  const rest: string[] = [];
  let body: Flow = NOTHING;
  let inUrl: Flow = NOTHING;
  let posts = false;
  let output: string | undefined;
  let remoteName = call.name.startsWith('wget') || /^(?:aria2c|axel|lwp-download|wcurl)$/.test(call.name);
  const send = (value: string, flow: Flow) => {
    posts = true;
    body = join(body, flow);
    if (/(?:^|=)[@<]-?$|(?:^|=)@-/.test(value) || value === '-') body = join(body, { ...call.input, content: true });
    else if (/(?:^|=)[@<]/.test(value))
      body = join(body, readFile(value.replace(/^[^=@]{0,60}=?[@<]/, '').replace(/;.*/, ''), scene));
  };
  for (let i = 0; i < call.words.length; i++) {
    const word = call.words[i]!;
    const flow = call.flows[i] ?? NOTHING;
    const next = call.words[i + 1] ?? '';
    const bodyValue = BODY_JOINED.exec(word);
    const outputValue = OUTPUT_JOINED.exec(word);
    if (call.name === 'curl' && (word === '-O' || /^-[a-zA-Z]*O$/.test(word) || word === '--remote-name'))
      remoteName = true;
    else if (BODY.test(word)) {
      const file = /^(?:-T|--upload-file|--post-file|--body-file|-infile)$/i.test(word);
      send(file ? `@${next}` : next, call.flows[i + 1] ?? NOTHING);
      i++;
    } else if (bodyValue)
      send(/file/.test(word) ? `@${bodyValue[1] ?? ''}` : (bodyValue[1] ?? bodyValue[2] ?? ''), flow);
    else if (OUTPUT.test(word) || /^-[a-z]{1,8}[oO]$/.test(word)) {
      output = next;
      remoteName = false;
      i++;
    } else if (outputValue) output = outputValue[1] ?? outputValue[2];
    else if (VALUED.test(word)) i++;
    else {
      rest.push(word);
      // `?h=$(hostname)` carries something away; `/$(uname -s).tgz` merely asks for the right file.
      if (/[?&][\w.-]{1,60}=[^&\s]{0,200}(?:\$\(|`)/.test(word)) inUrl = join(inUrl, { ...NOTHING, secret: true });
      if (!word.startsWith('-')) inUrl = join(inUrl, flow);
    }
  }
  const where = targets(call, rest);
  if (where.length === 0) return { ...NOTHING, content: true };
  note(where, { posts, body, inUrl, input: /^(?:http|https|xh|xhs)$/.test(call.name) ? call.input : NOTHING }, scene);
  const fetched: Flow = { ...NOTHING, remote: true, content: true };
  if (output === '/dev/null') return NOTHING;
  if (output !== undefined && output !== '-') writeFile(output, fetched, scene);
  else if (remoteName || call.name === 'certutil' || call.name === 'bitsadmin' || call.name === 'start-bitstransfer') {
    for (const url of where)
      writeFile(
        url
          .replace(/[?#].*$/, '')
          .split('/')
          .pop() ?? '',
        fetched,
        scene,
      );
    for (const word of rest)
      if (!word.includes('://') && /[\w)]\.[a-z0-9]{1,5}$/i.test(word)) writeFile(word, fetched, scene);
  }
  // Standard output still counts when a name was given: `-O -` and `-qO-` are easily misread, and harm is the same.
  for (const url of where) scene.fetched.add(url);
  return fetched;
};

function note(
  where: readonly string[],
  { posts, body, inUrl, input }: { posts: boolean; body: Flow; inUrl: Flow; input: Flow },
  scene: Scene,
): void {
  scene.deeds.add('contacts-host');
  const sent = join(body, input);
  if ((posts && sent.content) || sent.secret || inUrl.secret || (posts && sent.remote)) {
    scene.deeds.add('sends-data');
    for (const url of where) scene.sent.add(url);
    if ((sent.secret || inUrl.secret) && scene.secrets.size === 0) scene.secrets.add('environment variables');
  }
}

/** nc, socat and their kin. */
export const socket: Program = (call, scene) => {
  const line = call.words.join(' ').slice(0, 1000);
  const where = targets(call, call.words);
  const listens = call.words.some(word => /^-[a-z]*l[a-z]*$/.test(word)) || /\b(?:TCP-LISTEN|LISTEN:)/i.test(line);
  const shell = /(?:^|\s)(?:-[a-z]*[ec]|--exec|--sh-exec)\s+\S|\b(?:EXEC|SYSTEM):/i.test(line);
  if (shell) scene.deeds.add('opens-shell');
  if (where.length === 0 && !/\b(?:TCP|TCP4|UDP|OPENSSL|SSL):\S/i.test(line)) return call.input;
  if (/-[a-z]*z/.test(call.words[0] ?? '')) return NOTHING;
  for (const host of where.length > 0 ? where : ['?']) scene.sent.add(host);
  if (!listens)
    scene.deeds.add(call.input.content || call.input.secret || call.given.content ? 'sends-data' : 'contacts-host');
  return { ...NOTHING, remote: true, content: true };
};

/** scp, rsync, mail and their kin. */
export const sender: Program = (call, scene) => {
  const named = call.words.filter(word => !word.startsWith('-'));
  const remote = named.findIndex(
    word => /^(?:[\w.-]{1,60}@)?[\w.-]{2,200}:(?!\\|$)|^\w{2,12}:\/\//.test(word) || /^\S{1,100}@\S{1,100}$/.test(word),
  );
  for (const word of named.slice(0, Math.max(0, named.length - 1))) readFile(word, scene);
  if (/^(?:ngrok|cloudflared|bore)$/.test(call.name)) scene.deeds.add('contacts-host');
  else if (remote > 0 || (remote === 0 && /mail|mutt|swaks/.test(call.name))) {
    scene.deeds.add('sends-data');
    scene.sent.add(named[remote]!);
  } else if (remote === 0) {
    scene.deeds.add('contacts-host');
    return { ...NOTHING, remote: true, content: true };
  }
  return call.input;
};

/** Name look-ups carry data only when something was put into the name. */
export const lookup: Program = (call, scene) => {
  const name = call.words.findIndex((word, i) => /\.[a-z]{2,24}\.?$/i.test(word) && call.flows[i]?.content === true);
  if (name >= 0) {
    scene.deeds.add('sends-data');
    scene.sent.add(call.words[name]!);
  }
  return { ...NOTHING, remote: call.name !== 'ping', content: true };
};
