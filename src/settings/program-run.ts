// Programs that run other code: shells, interpreters, eval, package runners, files of the repository.

import { AGENT_PACKAGES, PERMISSION_FLAGS } from './agent-flags.ts';
import { noteCalled, RUNNERS } from './called.ts';
import { isHiddenFile } from './hidden-file.ts';
import { judgeCode } from './inline-code.ts';
import { type Call, type Flow, join, NOTHING, type Program, type Scene } from './judgement.ts';
import { INTERPRETERS, PACKAGE_RUNNERS, POWERSHELLS } from './programs.ts';
import { secretPathIn } from './secret.ts';
import { plainName, readFile } from './stream.ts';

/** Notes that code out of a flow is run. */
function runs(flow: Flow, scene: Scene): void {
  if (flow.remote) scene.deeds.add('fetches-and-runs');
  if (flow.decoded) scene.deeds.add('decodes-and-runs');
}

/** `eval`, `source`, `.` and PowerShell's `iex`. */
export const evaluator: Program = (call, scene) => {
  runs(call.given, scene);
  runs(call.input, scene);
  if (call.name === 'source' || call.name === '.') {
    const file = call.words[0];
    if (file !== undefined && call.flows[0]?.remote !== true) startFile(file, scene);
    return NOTHING;
  }
  const text = call.words.join(' ');
  judgeCode(text, scene);
  return join(scene.judge(text, call.input), scene.judge(call.input.text ?? ''));
};

/** sh, bash, PowerShell, cmd. */
export const shell: Program = (call, scene) => {
  const power = POWERSHELLS.has(call.name);
  const at = call.words.findIndex(word =>
    power
      ? /^[-/](?:c|command|enc?|encodedcommand|e|ec)$/i.test(word)
      : call.name === 'cmd'
        ? /^\/[ck]$/i.test(word)
        : /^-[a-zA-Z]*c[a-zA-Z]*$/.test(word),
  );
  if (/^-[a-z]*i[a-z]*$/.test(call.words[0] ?? '') && call.input.remote) scene.deeds.add('opens-shell');
  if (at >= 0) return shellCode(call, at, power, scene);
  if (power) {
    const code = call.words
      .filter(word => !/^-(?:nop\w*|noni\w*|w\w*|hidden|ex\w*|bypass|sta|nologo)$/i.test(word))
      .join(' ');
    const file = call.words.findIndex(word => /^-f(?:ile)?$/i.test(word));
    if (file >= 0) startFile(call.words[file + 1] ?? '', scene);
    else if (code) return shellCode({ ...call, words: ['-c', code], flows: [NOTHING, call.given] }, 0, true, scene);
    return NOTHING;
  }
  const file = call.words.findIndex((word, i) => !/^[-+]/.test(word) && !/^-o$/.test(call.words[i - 1] ?? ''));
  const flow = file >= 0 ? call.flows[file] : undefined;
  if (file >= 0 && call.words[file] !== '-' && call.words[file] !== '/dev/stdin') {
    if (flow?.remote || flow?.decoded) runs(flow, scene);
    else startFile(call.words[file]!, scene);
    return NOTHING;
  }
  runs(call.input, scene);
  if (call.input.text !== undefined) return scene.judge(call.input.text);
  return { ...NOTHING, content: true };
};

function shellCode(call: Call, at: number, power: boolean, scene: Scene): Flow {
  const code = power || call.name === 'cmd' ? call.words.slice(at + 1).join(' ') : (call.words[at + 1] ?? '');
  runs(call.flows[at + 1] ?? NOTHING, scene);
  if (call.given.remote && /^\$\(|^`|^\(|\{\}/.test(code)) runs(call.given, scene);
  if (power && /^[-/]e/i.test(call.words[at]!)) {
    scene.deeds.add('decodes-and-runs');
    return NOTHING;
  }
  // PowerShell's backtick and cmd's caret only break words up for the eye.
  const plain = power ? code.replace(/`(?=[a-z-])/gi, '') : call.name === 'cmd' ? code.replace(/\^/g, '') : code;
  if (power) judgeCode(plain, scene);
  return scene.judge(plain, call.input);
}

/** node, python and the like. */
export const interpreter: Program = (call, scene) => {
  noteCalled(call, scene);
  const options = INTERPRETERS[call.name] ?? INTERPRETERS[/^python/.test(call.name) ? 'python' : ''] ?? [];
  const { words } = call;
  const at = words.findIndex(word => options.includes(word));
  const joined = words.find(word => /^--(?:eval|print)=/.test(word));
  const loaded = words.findIndex(word => /^(?:-r|--require|--import|--loader|--experimental-loader)$/.test(word));
  if (loaded >= 0) startModule(words[loaded + 1] ?? '', scene);
  for (const word of words)
    if (/^--(?:require|import|loader|experimental-loader)=/.test(word))
      startModule(word.slice(word.indexOf('=') + 1), scene);
  if (at >= 0 || joined !== undefined) {
    runs(call.flows[at + 1] ?? NOTHING, scene);
    judgeCode(joined?.slice(joined.indexOf('=') + 1) ?? words.slice(at + 1).join(' '), scene);
    return { ...NOTHING, content: true };
  }
  if (words[0] === '-m') return moduleRun(call, scene);
  if (call.name === 'deno' || call.name === 'bun') {
    if (/^(?:x|install|i|add|test|build|task|fmt|lint|check|create|pm|update|outdated)$/.test(words[0] ?? ''))
      return packageRunner(call, scene);
  }
  const file = words.findIndex(
    (word, i) =>
      !word.startsWith('-') && !/^(?:run|compile)$/.test(word) && i !== loaded + (loaded >= 0 ? 1 : -words.length),
  );
  if (file < 0 || words[file] === '-') {
    runs(call.input, scene);
    if (call.input.text !== undefined) judgeCode(call.input.text, scene);
    return { ...NOTHING, content: true };
  }
  const flow = call.flows[file] ?? NOTHING;
  if (flow.remote || flow.decoded) runs(flow, scene);
  else startFile(words[file]!, scene);
  return { ...NOTHING, content: true };
};

function startModule(module: string, scene: Scene): void {
  if (/^data:/i.test(module)) scene.deeds.add('decodes-and-runs');
  else if (/^https?:/i.test(module)) startUrl(module, scene);
  else if (/^\.{0,2}[/\\]/.test(module)) startFile(module, scene);
}

function moduleRun(call: Call, scene: Scene): Flow {
  if (/^pip\d?$/.test(call.words[1] ?? ''))
    return packageRunner({ ...call, name: 'pip', words: call.words.slice(2) }, scene);
  return { ...NOTHING, content: true };
}

function startUrl(url: string, scene: Scene): void {
  scene.deeds.add('fetches-and-runs');
  scene.fetched.add(url);
}

/** A file of the repository or the machine is started. */
function startFile(word: string, scene: Scene): void {
  if (word === '') return;
  if (/^https?:\/\//i.test(word)) {
    startUrl(word, scene);
    return;
  }
  const saved = scene.saved.get(plainName(word));
  if (saved) runs(saved, scene);
  else if (scene.unpacked && !/^[~/$]/.test(word)) scene.deeds.add('runs-unpacked');
  if (/^\/dev\/(?:tcp|udp)\//.test(word)) scene.deeds.add('opens-shell');
  if (scene.scripts.size < 200) scene.scripts.add(word);
  scene.deeds.add(isHiddenFile(word) ? 'runs-hidden-file' : 'runs-local-script');
}

/** The call's program is itself a file: `./scripts/x.sh`. */
export const local: Program = (call, scene) => {
  const system = /^\/(?:usr\/(?:local\/)?|opt\/homebrew\/)?s?bin\//.test(call.program);
  if (!system) startFile(call.program, scene);
  return join(call.input, { ...NOTHING, content: true });
};

const EXACT = /@(?:v?\d[\w.+-]{0,60}|[0-9a-f]{7,40})$|==\d|@sha256:/;

/** npx, uvx, pip install, docker run ...: code by the name of a package. */
export const packageRunner: Program = (call, scene) => {
  const { name, words } = call;
  noteCalled(call, scene);
  const installs = /^(?:install|i|add|ci|get|pull)$/.test(words[0] ?? '') && name !== 'npx';
  const heads = PACKAGE_RUNNERS[name];
  const head = heads?.find(first => first.every((word, i) => words[i] === word));
  const container = /^(?:docker|podman)$/.test(name) && words[0] === 'run';
  if (head === undefined && !installs && !container) {
    if (/^(?:npm|pnpm|yarn|bun|deno)$/.test(name)) scene.deeds.add('runs-local-script');
    return join(call.input, { ...NOTHING, content: true });
  }
  const rest = words.slice(installs || container ? 1 : (head ?? []).length);
  const asked = rest.findIndex(word => /^(?:-p|--package|--from|--spec|--with)$/.test(word));
  const named = rest.filter(word => !word.startsWith('-'));
  const spec =
    asked >= 0
      ? (rest[asked + 1] ?? '')
      : container
        ? (named.find(word => /[/:]|^[a-z]/.test(word)) ?? '')
        : (named[0] ?? '');
  if (RUNNERS.has(spec)) noteCalled({ name: spec, words: rest.slice(rest.indexOf(spec) + 1) }, scene);
  const specs = installs ? named : [spec];
  const index = rest.findIndex(word =>
    /^(?:-i|--index-url|--extra-index-url|--registry|--index|--default-index|--find-links|-f|--source)(?:$|=)/.test(
      word,
    ),
  );
  const indexUrl = index < 0 ? '' : (rest[index]!.split('=')[1] ?? rest[index + 1] ?? '');
  if (container) mounts(rest, scene);
  if (AGENT_PACKAGES.test(spec))
    for (const word of rest) if (PERMISSION_FLAGS.test(word)) scene.deeds.add('skips-permissions');
  for (const each of specs) {
    if (each === '') continue;
    if (scene.packages.size < 100) scene.packages.add(each);
    if (
      /^(?:https?|git|ssh|git\+\w{2,6}|ftp):|^[a-z]+@[\w-]+\.[\w.-]+:|\bgit\+https?:/i.test(each) ||
      /^(?:github|gitlab|gist|bitbucket):/.test(each)
    ) {
      scene.deeds.add('runs-remote-package');
      scene.fetched.add(each);
    } else if (/^\.{0,2}\//.test(each)) scene.deeds.add('runs-local-script');
    else if (!installs) scene.deeds.add(EXACT.test(each) ? 'runs-package' : 'runs-unpinned-package');
    else scene.deeds.add('runs-package');
  }
  if (/^http:\/\//i.test(indexUrl)) {
    scene.deeds.add('runs-remote-package');
    scene.fetched.add(indexUrl);
  }
  for (const word of rest) readIfBody(word, scene);
  return { ...NOTHING, content: true };
};

/** Folders of this machine that a container is given: the root, a home, a store of secrets. */
function mounts(words: readonly string[], scene: Scene): void {
  for (const [i, word] of words.entries()) {
    const value = /^(?:-v|--volume|--mount)$/.test(word)
      ? (words[i + 1] ?? '')
      : (/^(?:-v|--volume=|--mount=)(.+)$/.exec(word)?.[1] ?? '');
    const source = /(?:source|src)=([^,]+)/.exec(value)?.[1] ?? value.split(':')[0]!;
    if (source === '') continue;
    if (!/^(?:\/|~\/?|\$\{?HOME\}?\/?)$/.test(source) && secretPathIn(source) === undefined) continue;
    scene.deeds.add('reads-secrets');
    scene.secrets.add(source);
  }
}

function readIfBody(word: string, scene: Scene): void {
  if (/^@[~/.]/.test(word)) readFile(word, scene);
}
