// Judges a file that is itself a script: a hook, .envrc, a set-up script. The whole text decides what it does, because a
// download and its start may be lines apart; then the line that does it is looked for.
import type { SourceFile } from '../model/source.ts';
import type { FileCondition, Verdict } from './condition.ts';
import { judgeCommand } from './judge-command.ts';
import type { Judgement } from './judgement.ts';
import { isKnown, onlyInstallers } from './known-host.ts';
import { isProgram, programLeaks, programRuns } from './program-file.ts';

type ScriptTest = (judged: Judgement) => Verdict | undefined;

/** Lines that are looked at one by one to place a finding. */
const LINES = 5000;

const fetches: ScriptTest = ({ deeds, fetched }) => {
  const facts = { from: fetched[0] ?? 'text that is decoded first' };
  if (deeds.has('opens-shell')) return undefined;
  if (deeds.has('decodes-and-runs')) return { facts };
  if (!deeds.has('fetches-and-runs')) return undefined;
  return onlyInstallers(fetched) ? { weight: 0, facts } : { facts };
};

/** For hooks, which are given what an agent does and says. */
const runsForeignCode: ScriptTest = judged => {
  const { deeds, fetched, sent, secrets } = judged;
  const facts = { from: fetched[0] ?? sent[0] ?? 'text that is decoded first' };
  if (deeds.has('opens-shell')) return { facts };
  const foreign = fetches(judged);
  if (foreign) return foreign;
  if (!deeds.has('sends-data')) return undefined;
  if (secrets.length > 0) return { facts };
  // What a hook is given is the session; chat services are how teams are told that it ended.
  const literal = sent.filter(url => url !== '?');
  return literal.length === 0 ? undefined : { weight: literal.every(url => isKnown('chats', url)) ? 0 : 1, facts };
};

const leaks: ScriptTest = ({ deeds, secrets, sent }) => {
  const facts = { secret: secrets[0] ?? 'what it is given', to: sent[0] ?? 'its output' };
  return deeds.has('opens-shell') || (deeds.has('sends-data') && secrets.length > 0) ? { facts } : undefined;
};

const SHELL_LINE = /^#!.{0,80}\b(?:ba|z|da|k|a)?sh\b/;

/** Whether a file is a script of a shell, by its name or first line. */
export function isShellScript({ path, text }: SourceFile): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/\.(?:sh|bash|zsh|ksh|fish|ps1|bashrc)$|^\.?envrc$|^\.?crushrc$/.test(name)) return true;
  const first = text.slice(0, 200);
  // A name with an ending, or one that begins with a dot, is a script only if it says so itself.
  if (/\.[a-z0-9_-]{1,20}$/.test(name)) return !/\.[a-z0-9]{1,8}$/.test(name) && SHELL_LINE.test(first);
  return !first.startsWith('#!') || SHELL_LINE.test(first);
}

const judging =
  (test: ScriptTest): FileCondition =>
  file => {
    if (!isShellScript(file)) return [];
    const verdict = test(judgeCommand(file.text));
    return verdict ? [{ ...lineWith(file.text, line => test(judgeCommand(line)) !== undefined), verdict }] : [];
  };

const either = (test: ScriptTest, conditions: readonly FileCondition[]): FileCondition => {
  const inShell = judging(test);
  return file => {
    if (isShellScript(file)) return inShell(file);
    return isProgram(file) ? conditions.flatMap(condition => [...condition(file)]) : [];
  };
};

/** Conditions on files that are scripts as a whole. */
export const SCRIPT_CONDITIONS: Readonly<Record<string, FileCondition>> = {
  script: either(runsForeignCode, [programRuns, programLeaks]),
  'script-fetches': either(fetches, [programRuns]),
  'script-leaks': either(leaks, [programLeaks]),
  'git-script': judging(fetches),
  'git-script-leaks': judging(leaks),
};

/** The first line that passes, else the first that is neither empty nor a comment. */
export function lineWith(text: string, passes: (line: string) => boolean): { start: number; end: number } {
  let fallback: { start: number; end: number } | undefined;
  let start = 0;
  for (let i = 0; i < LINES && start < text.length; i++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const blanks = line.length - line.trimStart().length;
    if (line.trim() !== '' && !/^\s*#/.test(line)) {
      const place = { start: start + blanks, end: start + line.trimEnd().length };
      fallback ??= place;
      if (line.length < 20_000 && passes(line)) return place;
    }
    start = end + 1;
  }
  return fallback ?? { start: 0, end: Math.min(1, text.length) };
}
