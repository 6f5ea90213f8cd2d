// Program text that runs while a package is installed, built or tested: setup.py, conftest.py, build.rs, *.pth. Such files
// honestly fetch and start things, so only tight shapes count: evaluating what was fetched or decoded in one expression,
// and string literals that are themselves dangerous command lines.
import type { FileCondition, Place } from './condition.ts';
import { judgeCommand } from './judge-command.ts';
import { onlyInstallers } from './known-host.ts';

/** `exec(` and its kin with a download or a decoding inside the next 200 characters of the same statement. */
const EVALUATED =
  /(?:^|[^.\w])(?:exec|eval|compile|__import__\(['"](?:builtins|os)['"]\)\.\w{1,12}|marshal\.loads|pickle\.loads|new Function|Function|instance_eval)\s{0,3}\([^\n;]{0,200}?(?:urlopen|urlretrieve|requests\.get|httpx\.get|URI\.open|fetch\(|b(?:64|32|85)decode|a85decode|decompress|unhexlify|fromhex|atob\(|Buffer\.from\(|FromBase64String|codecs\.decode|bytes\(\s{0,3}\[)/g;
const LITERAL = /'((?:[^'\\\n]|\\.){8,2000})'|"((?:[^"\\\n]|\\.){8,2000})"|`((?:[^`\\]|\\.){8,2000})`/g;
/** The same in two steps: a variable takes the download, and is evaluated a little later. */
const EVALUATED_LATER =
  /\b(\w{1,40})\s{0,4}=\s{0,4}[^\n]{0,300}?(?:urlopen|urlretrieve|requests\.get|httpx\.get|b(?:64|32|85)decode|decompress|unhexlify|fromhex|atob\(|Buffer\.from\()[\s\S]{0,600}?(?:^|[^.\w])(?:exec|eval|new Function)\s{0,3}\(\s{0,3}(?:compile\(\s{0,3})?\1\b/gm;
const HINT = /curl|wget|base64|\bnc\b|\/dev\/tcp|iwr|irm|iex|powershell|DownloadString|\benv\b/i;
const PTH = /^import\s[^\n]{0,500}\b(?:exec|eval|urlopen|b64decode|subprocess|os\.system|popen)\b[^\n]{0,500}$/gm;

const installCode: FileCondition = function* (file): Iterable<Place> {
  const { text } = file;
  if (text.length > 2_000_000) return;
  if (/\.pth$/i.test(file.path)) {
    for (const match of text.matchAll(PTH))
      yield { start: match.index, end: match.index + match[0].length, verdict: {} };
    return;
  }
  if (
    !/\.(?:py|rs|cjs|mjs|js|gradle|kts|rb|gemspec|sbt|exs|cmake|nix)$|cmakelists\.txt$|(?:^|\/)(?:gem|pod|rake)file$/i.test(
      file.path,
    )
  )
    return;
  yield* installShapes(text);
};

/** Evaluated downloads and encodings, and dangerous command lines in string literals. */
export function* installShapes(text: string): Iterable<Place> {
  for (const match of text.matchAll(EVALUATED)) {
    yield {
      start: match.index,
      end: match.index + match[0].length,
      verdict: { facts: { from: 'an evaluated download or encoding' } },
    };
  }
  for (const match of text.matchAll(EVALUATED_LATER)) {
    const end = match.index + Math.max(1, match[0].indexOf('\n'));
    yield { start: match.index, end, verdict: { facts: { from: 'an evaluated download or encoding' } } };
  }
  let count = 0;
  for (const match of text.matchAll(LITERAL)) {
    const literal = (match[1] ?? match[2] ?? match[3])!.replace(/\\(["'`\\])/g, '$1');
    if (!HINT.test(literal) || !/\s/.test(literal)) continue;
    if (++count > 500) return;
    const { deeds, fetched, sent, secrets } = judgeCommand(literal);
    const leaks = deeds.has('sends-data') && secrets.length > 0;
    const runs = deeds.has('decodes-and-runs') || (deeds.has('fetches-and-runs') && !onlyInstallers(fetched));
    if (!leaks && !runs && !deeds.has('opens-shell')) continue;
    const start = match.index + 1;
    yield {
      start,
      end: match.index + match[0].length - 1,
      verdict: { facts: { from: fetched[0] ?? sent[0] ?? 'its text' } },
    };
  }
}

export const INSTALL_CONDITIONS: Readonly<Record<string, FileCondition>> = { 'install-code': installCode };
