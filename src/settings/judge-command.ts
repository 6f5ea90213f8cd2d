// Judges a command line: what would it do if it ran? Follows text through pipes, substitutions, variables and saved
// files, because the harm of `curl URL | tee x; sh x` is in no single word. Pure; honest and hostile hosts are told
// apart by the caller (installer.ts), so that hidden text never profits from an allow-list.
import { judgeCode } from './inline-code.ts';
import { type Call, type Deed, type Flow, type Judgement, join, NOTHING, type Scene } from './judgement.ts';
import { programFor } from './program.ts';
import { GRAMMAR, SHELLS, WRAPPERS } from './programs.ts';
import { isSecretName, variablesIn } from './secret.ts';
import { parseShell } from './shell.ts';
import type { Command, Redirect, Script, Word } from './shell-tree.ts';
import { readFile, writeFile } from './stream.ts';

const FUEL = 3000;
const DEPTH = 6;
/** Longest value a variable is expanded to, in UTF-16 code units. */
const VALUE_LENGTH = 4000;

const SOCKET = /^\/dev\/(?:tcp|udp)\//;

/** What `command` would do. Takes one command line or a whole shell script; never throws. */
export function judgeCommand(command: string): Judgement {
  return judgementOf(scene => scene.judge(command));
}

/** What a program of another language would do, as far as its text tells. Never throws. */
export function judgeProgram(code: string): Judgement {
  return judgementOf(scene => judgeCode(code, scene));
}

function judgementOf(walk: (scene: Scene) => void): Judgement {
  const scene: Scene = {
    deeds: new Set<Deed>(),
    fetched: new Set(),
    sent: new Set(),
    scripts: new Set(),
    packages: new Set(),
    called: new Set(),
    secrets: new Set(),
    variables: new Map(),
    saved: new Map(),
    unpacked: false,
    depth: 0,
    fuel: FUEL,
    judge: (text, input = NOTHING) => {
      if (scene.depth >= DEPTH) return NOTHING;
      scene.depth++;
      const flow = judgeScript(parseShell(text), input, scene);
      scene.depth--;
      return flow;
    },
  };
  walk(scene);
  return {
    deeds: scene.deeds,
    fetched: [...scene.fetched],
    sent: [...scene.sent],
    scripts: [...scene.scripts],
    packages: [...scene.packages],
    called: [...scene.called],
    secrets: [...scene.secrets],
  };
}

/** Judges every pipeline and answers what the script prints. */
function judgeScript(script: Script, input: Flow, scene: Scene): Flow {
  let printed: Flow = NOTHING;
  for (const pipeline of script) {
    let flow = input;
    for (const [index, command] of pipeline.entries()) {
      if (scene.fuel-- <= 0) return printed;
      flow = judgeOne(command, index === 0 ? input : flow, scene);
    }
    printed = join(printed, flow);
  }
  return printed;
}

function judgeOne(command: Command, piped: Flow, scene: Scene): Flow {
  let input = piped;
  for (const redirect of command.redirects) input = join(input, readsFrom(redirect, scene));
  const words: string[] = [];
  const flows: Flow[] = [];
  let first = true;
  for (const word of command.words) {
    const { text, flow } = expand(word, scene);
    const assignment = first ? /^([A-Za-z_]\w{0,100})\+?=([\s\S]*)$/.exec(text) : null;
    if (assignment) {
      remember(assignment[1]!, assignment[2]!, flow, scene);
      continue;
    }
    first = false;
    // A variable or substitution that stands alone is split into words, as a shell would.
    const pieces = /^\$/.test(word.text) && /\s/.test(text) ? text.trim().split(/\s+/) : [text];
    for (const piece of pieces) {
      words.push(piece);
      flows.push(flow);
    }
  }
  const output = runWords(words, flows, input, scene);
  if (SHELLS.has(programName(words[0] ?? '')) && command.redirects.some(({ target }) => SOCKET.test(target.text))) {
    scene.deeds.add('opens-shell');
  }
  return writesTo(command.redirects, output, scene);
}

/** Peels programs that start other programs, then asks the program itself. */
function runWords(words: readonly string[], flows: readonly Flow[], piped: Flow, scene: Scene): Flow {
  let at = 0;
  let input = piped;
  let given = NOTHING;
  let fed: readonly string[] = [];
  while (at < words.length) {
    const name = programName(words[at]!);
    const valued = GRAMMAR.has(name) ? [] : Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name]! : undefined;
    if (valued === undefined) break;
    if (name === 'sudo' || name === 'doas') scene.deeds.add('escalates');
    if (name === 'xargs' || name === 'parallel') given = join(given, input);
    if (name === 'trap' && words[at + 1]) scene.judge(words[at + 1]!);
    at = skipOptions(words, at + 1, valued, scene);
    if (name === 'timeout' || name === 'gtimeout') at += /^[\d.]+[smhd]?$/.test(words[at] ?? '') ? 1 : 0;
    if (name === 'nsenter' || name === 'chroot') at += /^[/.]/.test(words[at] ?? '') ? 1 : 0;
    if (name === 'xargs') {
      fed = fedWords(input);
      input = NOTHING;
    }
  }
  const rest = [...words.slice(at), ...fed];
  const restFlows = [...flows.slice(at), ...fed.map(() => given)];
  for (const flow of restFlows) given = join(given, flow);
  const program = rest[0];
  // `env` alone prints every variable.
  if (program === undefined) return words.at(-1) === 'env' ? { ...input, secret: true, content: true } : input;
  const call: Call = {
    name: programName(program),
    program,
    words: rest.slice(1),
    flows: restFlows.slice(1),
    given,
    input,
  };
  if (restFlows[0]?.remote) scene.deeds.add('fetches-and-runs');
  else if (restFlows[0]?.decoded) scene.deeds.add('decodes-and-runs');
  return programFor(call)(call, scene);
}

/** The words that xargs makes of its input, as far as they matter: addresses that were fetched or decoded. */
function fedWords({ text, decoded, remote }: Flow): readonly string[] {
  const known = text?.trim().split(/\s+/) ?? [];
  if (known.some(word => /^[a-z]+:\/\//i.test(word))) return known.slice(0, 20);
  return decoded || remote ? ['$INPUT'] : [];
}

function skipOptions(words: readonly string[], from: number, valued: readonly string[], scene: Scene): number {
  let at = from;
  while (at < words.length) {
    const word = words[at]!;
    const assignment = /^([A-Za-z_]\w{0,100})=([\s\S]*)$/.exec(word);
    if (assignment) remember(assignment[1]!, assignment[2]!, NOTHING, scene);
    else if (word === '--') return at + 1;
    else if (!word.startsWith('-') || word.length < 2) break;
    else if (/^(?:-S|--split-string)$/.test(word) && words[at + 1]) {
      scene.judge(words[at + 1]!);
      at++;
    } else if (valued.includes(word)) at++;
    at++;
  }
  return at;
}

/** Name without folder, `.exe` and letter case. */
export function programName(word: string): string {
  const base = word.slice(word.lastIndexOf('/') + 1);
  return base
    .toLowerCase()
    .replace(/\.exe$/, '')
    .replace(/\^/g, '');
}

function remember(name: string, value: string, flow: Flow, scene: Scene): void {
  if (scene.variables.size < 200) scene.variables.set(name, { ...flow, text: value.slice(0, VALUE_LENGTH) });
  if (name === 'NODE_TLS_REJECT_UNAUTHORIZED' && value === '0') scene.deeds.add('disables-protection');
  if (name === 'GIT_SSL_NO_VERIFY' && /^(?:1|true)$/.test(value)) scene.deeds.add('disables-protection');
}

/** The word with known variables and substitutions put in, and what flows through it. */
function expand(word: Word, scene: Scene): { text: string; flow: Flow } {
  let flow: Flow = NOTHING;
  let { text } = word;
  for (const part of word.parts) {
    if (scene.depth >= DEPTH) break;
    scene.depth++;
    const inner = judgeScript(part, NOTHING, scene);
    scene.depth--;
    flow = join(flow, { ...inner, content: true });
    if (inner.text !== undefined && word.parts.length === 1 && /^(?:\$\(|`)/.test(word.text)) text = inner.text;
  }
  if (text.includes('$')) {
    // What stands inside a substitution was judged there: a token in a header is no part of the answer.
    const own = text.slice(0, VALUE_LENGTH);
    for (const name of variablesIn(word.parts.length > 0 ? outsideSubstitutions(own) : own)) {
      const known = scene.variables.get(name);
      flow = join(
        flow,
        known ? { ...known, content: true } : { ...NOTHING, secret: isSecretName(name), content: true },
      );
    }
    text = text.replace(/\$(?:\{([A-Za-z_]\w{0,100})\}|([A-Za-z_]\w{0,100}))/g, (all, a?: string, b?: string) => {
      return scene.variables.get((a ?? b)!)?.text ?? all;
    });
    if (text.length > VALUE_LENGTH && text.length > word.text.length) text = text.slice(0, VALUE_LENGTH);
  }
  return { text, flow };
}

function readsFrom(redirect: Redirect, scene: Scene): Flow {
  const { operator, target } = redirect;
  if (operator === '<<') return { ...NOTHING, text: target.text };
  if (operator !== '<' && operator !== '<<<' && operator !== '<>') return NOTHING;
  const { text, flow } = expand(target, scene);
  if (operator === '<<<') return join(flow, { ...NOTHING, text });
  if (text.startsWith('/dev/tcp/') || text.startsWith('/dev/udp/')) scene.deeds.add('opens-shell');
  const saved = scene.saved.get(text.replace(/^\.\//, ''));
  return join(flow, saved ?? readFile(text, scene));
}

function writesTo(redirects: readonly Redirect[], output: Flow, scene: Scene): Flow {
  let left = output;
  for (const { operator, target } of redirects) {
    if (operator !== '>' && operator !== '>>' && operator !== '>&') continue;
    const { text } = expand(target, scene);
    if (text === '' || /^[0-9-]$/.test(text)) continue;
    writeFile(text, output, scene);
    left = { ...NOTHING };
  }
  return left;
}

/** The text without what stands in `$(...)` and between backticks. */
function outsideSubstitutions(text: string): string {
  const open = text.indexOf('$(');
  const close = text.lastIndexOf(')');
  const outer = open >= 0 && close > open ? text.slice(0, open) + text.slice(close + 1) : text;
  const parts = outer.split('`');
  return parts.length < 3 ? outer : parts.filter((_, i) => i % 2 === 0).join('');
}
