// What each program does with its words and its input. One small function per kind of program; unknown programs pass
// their input on, which is what most filters do.

import { AGENTS } from './agent-flags.ts';
import { noteCalled, RUNNERS } from './called.ts';
import { type Call, join, NOTHING, type Program, type Scene } from './judgement.ts';
import { fetcher, lookup, sender, socket } from './program-network.ts';
import { evaluator, interpreter, local, packageRunner, shell } from './program-run.ts';
import { agent, DECODERS, decoder, git, isProtection, KEEPERS, keeper, protection } from './program-system.ts';
import {
  FETCHERS,
  INTERPRETERS,
  LOOKUPS,
  PACKAGE_RUNNERS,
  POWERSHELLS,
  READERS,
  SENDERS,
  SHELLS,
  SOCKETS,
} from './programs.ts';
import { printsSecret } from './secret.ts';
import { readFile, writeFile } from './stream.ts';

const EVALUATORS = new Set(['eval', 'source', '.', 'iex', 'invoke-expression', 'invoke-command', 'icm']);
const PRINTERS = new Set(['echo', 'printf', 'write-output', 'write-host', 'print']);
const ENVIRONMENT = new Set(['env', 'printenv', 'set', 'export', 'declare', 'get-childitem', 'gci']);

/** The program that a call starts. */
export function programFor(call: Call): Program {
  const { name } = call;
  if (RUNNERS.has(name)) return taskRunner;
  if (printsSecret(lineOf(call))) return secretPrinter;
  if (isProtection(call)) return protection;
  if (EVALUATORS.has(name)) return evaluator;
  if (SHELLS.has(name) || POWERSHELLS.has(name) || name === 'cmd') return shell;
  if (PRINTERS.has(name)) return printer;
  if (name === 'openssl' && call.words[0] !== 's_client') return decoder;
  if (FETCHERS.has(name)) return fetcher;
  if (SOCKETS.has(name)) return socket;
  if (SENDERS.has(name)) return sender;
  if (LOOKUPS.has(name)) return lookup;
  if (name === 'git') return git;
  if (Object.hasOwn(PACKAGE_RUNNERS, name) || /^(?:pip3?|pipx|gem|cargo|docker|podman|brew)$/.test(name))
    return packageRunner;
  if (Object.hasOwn(INTERPRETERS, name) || /^python[23]?\.\d{1,2}$/.test(name)) return interpreter;
  if (AGENTS.has(name)) return agent;
  if (KEEPERS.has(name)) return keeper;
  if (DECODERS.has(name)) return decoder;
  if (READERS.has(name)) return reader;
  if (/[/\\]/.test(call.program) || /\.(?:sh|bat|cmd|ps1)$/.test(name)) return local;
  return filter;
}

/** `echo` and `printf`: what they print is known. */
const printer: Program = call => {
  const text = call.words.filter(word => !/^-[neE]{1,3}$/.test(word)).join(' ');
  const escaped = (text.match(/\\x[0-9a-f]{2}|\\[0-7]{3}/gi) ?? []).length > 3;
  return { ...join(call.given, NOTHING), decoded: call.given.decoded || escaped, content: call.given.content, text };
};

/** Programs that print files they are given, or their input. */
const reader: Program = (call, scene) => {
  let flow = join(call.input, call.given);
  const named = call.words.filter(word => !word.startsWith('-'));
  // `cp .env.example .env` writes the second name; only what is read counts.
  const read = /^(?:cp|mv|copy|xcopy|copy-item)$/.test(call.name) ? named.slice(0, -1) : named;
  for (const word of read) flow = join(flow, readFile(word, scene));
  if (/^(?:cp|mv|copy|copy-item)$/.test(call.name) && named.length > 1) writeFile(named.at(-1)!, flow, scene);
  if (call.name === 'tee') for (const word of named) writeFile(word, join(call.input, call.given), scene);
  if (/^(?:tar|unzip|7z|bsdtar)$/.test(call.name) && flow.remote) scene.unpacked = true;
  if (call.name === 'find') findExec(call, scene);
  // What passes through a filter is changed, so its text is no longer known; `tee` and a bare `cat` change nothing.
  const { text, ...rest } = flow;
  const same = (call.name === 'tee' || call.name === 'cat') && text !== undefined;
  return { ...rest, content: flow.content || read.length > 0, ...(same ? { text } : {}) };
};

function findExec(call: Call, scene: Scene): void {
  const at = call.words.findIndex(word => /^-(?:exec|execdir|ok)$/.test(word));
  if (at < 0) return;
  const words = call.words.slice(at + 1).filter(word => word !== '+' && word !== ';' && word !== '{}');
  if (words.length > 0) scene.judge(words.map(quoted).join(' '));
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

const filter: Program = call => {
  if (ENVIRONMENT.has(call.name)) return { ...call.input, secret: true, content: true };
  return join(call.input, call.given);
};

/** `concurrently "npm:x" "node y.js"`, `run-s x y`: scripts by name, and whole command lines. */
const taskRunner: Program = (call, scene) => {
  noteCalled(call, scene);
  if (call.name === 'concurrently') for (const word of call.words) if (/\s/.test(word)) scene.judge(word);
  return NOTHING;
};

const secretPrinter: Program = (call, scene) => {
  scene.deeds.add('reads-secrets');
  scene.secrets.add(lineOf(call).split(' ').slice(0, 3).join(' '));
  return { ...NOTHING, secret: true, content: true };
};

function lineOf(call: Call): string {
  return [call.name, ...call.words.slice(0, 12)].join(' ').slice(0, 400);
}
