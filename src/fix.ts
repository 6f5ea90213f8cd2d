// A target in, what can be mended out. Nothing is written here: the caller shows it first.

import { type Engine, engineFor, onUse } from './engine.ts';
import { worthReading } from './match/prefilter.ts';
import type { Finding } from './model/finding.ts';
import type { RepairedFile, RepairedLine, RepairReport } from './model/repair.ts';
import type { Notice } from './model/report.ts';
import type { Rule, RulesOnUse } from './model/rule.ts';
import type { SourceFile } from './model/source.ts';
import { toSource } from './read/encoding.ts';
import { encode } from './repair/encode.ts';
import { repaired, repairsOf } from './repair/index.ts';
import { isBinaryName } from './surfaces/binary-name.ts';
import { classify } from './surfaces/classify.ts';
import type { Entry, Target } from './targets/target.ts';

/** Rules about direction report some lines of a file; what a first pass leaves is found by the next. */
const PASSES = 4;

/** Never throws for what a file contains. */
export async function fix(target: Target, given: readonly Rule[] | RulesOnUse): Promise<RepairReport> {
  const rules = onUse(given);
  const engine = engineFor(rules);
  const files: RepairedFile[] = [];
  const notices: Notice[] = [];
  let read = 0;
  for (const entry of target.entries()) {
    if (entry.kind !== 'file') continue;
    try {
      const bytes = entry.read();
      if (!(bytes instanceof Uint8Array)) {
        notices.push(bytes);
        continue;
      }
      read++;
      const fixed = await fixEntry(entry, Uint8Array.from(bytes), rules, engine, notices);
      if (fixed) files.push(fixed);
    } catch {
      const message = 'this file made unjack fail; please report it as a bug';
      notices.push({ kind: 'internal', path: entry.path, message, incomplete: true });
    }
  }
  return { files, notices: [...target.notices, ...notices], read };
}

async function fixEntry(
  { path, size }: Entry,
  bytes: Uint8Array,
  rules: RulesOnUse,
  load: () => Promise<Engine>,
  notices: Notice[],
): Promise<RepairedFile | undefined> {
  const surface = classify(path);
  const hidden = rules.facts.filter(rule => rule.repair !== undefined);
  if (isAscii(bytes) || worthReading(bytes, path, surface, hidden) === 'nothing') return undefined;
  const source = toSource(path, bytes, surface, isBinaryName(path));
  if (!source.file) return undefined;
  const { text, encoding } = source.file;
  const engine = await load();
  let after = text;
  let characters = 0;
  let left: RepairedFile['left'] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const found = await mendable({ ...source.file, text: after }, engine);
    left = found.left;
    if (found.repairs.length === 0) break;
    characters += found.repairs.length;
    after = repaired(after, found.repairs);
  }
  if (after === text && left.length === 0) return undefined;
  const same = encode(text, encoding);
  const written = encode(after, encoding);
  if (after !== text && (bytes.length < size || !same || !written || !isSame(same, bytes))) {
    const message = 'It holds unseen characters, and its bytes are damaged or too many: it is left as it is.';
    notices.push({ kind: 'encoding', path, message, incomplete: true });
    return undefined;
  }
  return { path, lines: changed(text, after), characters, left, bytes: { before: bytes, after: written ?? bytes } };
}

async function mendable(file: SourceFile, { analyse, assess, plan }: Engine) {
  const { views, candidates } = await analyse(file, plan);
  const findings = assess(candidates).filter(finding => finding.severity !== 'low');
  const classes = new Set<string>();
  const lines = [];
  for (const finding of findings) {
    const own = rulesOf(finding);
    for (const rule of own) for (const id of rule.repair ?? []) classes.add(id);
    if (own.some(rule => rule.repair?.includes('bidi-override'))) lines.push(finding.locations[0].region);
  }
  return repairsOf(file, views, classes, lines);
}

function rulesOf({ rule, facets }: Finding): readonly Rule[] {
  return [rule, ...facets];
}

/** The lines that differ. Repairs make and take no line break, so the two have as many. */
function changed(before: string, after: string): readonly RepairedLine[] {
  if (before === after) return [];
  const old = before.split('\n');
  const bare = (line: string) => line.replace(/\r$/, '');
  return after
    .split('\n')
    .flatMap((line, i) => (line === old[i] ? [] : [{ line: i + 1, before: bare(old[i]!), after: bare(line) }]));
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127 || bytes[i] === 0) return false;
  return true;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
