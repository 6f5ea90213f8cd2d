// Judges a file in a programming language that a setting starts or a skill brings along. Programs honestly fetch, start
// others and read the environment, so only tight shapes count: a credential store or the whole environment that is sent
// away, what was fetched or decoded and is evaluated at once, and string literals that are dangerous command lines.
import type { SourceFile } from '../model/source.ts';
import type { FileCondition, Place } from './condition.ts';
import { installShapes } from './install-code.ts';
import { judgeProgram } from './judge-command.ts';

const PROGRAM = /\.(?:[cm]?[jt]sx?|py|rb|pl|php|lua)$/i;

/** Longest file that is judged, in UTF-16 code units. */
const LONGEST = 300_000;

export function isProgram({ path, text }: SourceFile): boolean {
  if (text.length > LONGEST) return false;
  return PROGRAM.test(path) || /^#!.{0,80}\b(?:node|deno|bun|python[\d.]*|ruby|perl|php)\b/.test(text.slice(0, 200));
}

export const programRuns: FileCondition = ({ text }) => installShapes(text);

export const programLeaks: FileCondition = function* ({ text }): Iterable<Place> {
  const { deeds, secrets, sent } = judgeProgram(text);
  if (deeds.has('sends-data') && secrets.length > 0) {
    const facts = { secret: secrets[0]!, to: sent[0] ?? 'elsewhere', from: secrets[0]! };
    yield { ...lineOf(text, secrets[0]!), verdict: { facts } };
  }
};

/** The line that names the secret, or the first line. */
function lineOf(text: string, secret: string): { start: number; end: number } {
  const at = text.indexOf(secret);
  const environment = at < 0 ? text.search(/process\.env|os\.environ|\bENV\b/) : at;
  const start = text.lastIndexOf('\n', Math.max(0, environment)) + 1;
  const newline = text.indexOf('\n', start);
  return { start, end: newline < 0 ? text.length : newline };
}
