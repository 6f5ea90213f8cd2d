// The detector of every rule that is raised by dangerous keys: the surface of a file says which keys raise it and when.
import type { Detector, FileMatch, Weight } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import type { SettingKey } from '../model/surface.ts';
import type { View } from '../model/view.ts';
import { tellingField } from './command-line.ts';
import type { Verdict } from './condition.ts';
import { LIST_CONDITIONS } from './condition-command.ts';
import { CONDITIONS, FILE_CONDITIONS } from './conditions.ts';
import { type Field, fieldsOf } from './fields.ts';
import { fieldsAt } from './key-path.ts';
import { matchAt, matchOf } from './place.ts';

/** Detects the values and scripts that raise `rule` in any file whose surface names it. */
export function raisedBy(rule: string): Detector & { readonly level: 'file' } {
  return { level: 'file', keys: true, detect: (file, views) => raised(rule, file, views) };
}

/** The same as a function, for detectors that add to it. */
export function* raised(rule: string, file: SourceFile, views: readonly View[]): Iterable<FileMatch> {
  const keys = file.surface.keys.filter(key => key.rule === rule);
  if (keys.length === 0) return;
  const worst = new Map<Field, Verdict>();
  for (const key of keys) {
    if (key.path === '') yield* inText(key, file, views);
    else for (const [field, verdict] of dangerous(key, file, views)) keep(worst, field, verdict);
  }
  for (const [field, { weight, facts }] of worst) {
    yield matchOf(field.view, { ...(facts ? { facts } : {}), ...(weight === undefined ? {} : { directive: weight }) });
  }
}

function* inText(key: SettingKey, file: SourceFile, views: readonly View[]): Iterable<FileMatch> {
  for (const { start, end, verdict } of FILE_CONDITIONS.get(key.when)?.(file) ?? []) {
    const directive = lower(verdict.weight, key.weight);
    yield matchAt(file, views, start, end, {
      ...(verdict.facts ? { facts: verdict.facts } : {}),
      ...(directive === undefined ? {} : { directive }),
    });
  }
}

function* dangerous(key: SettingKey, file: SourceFile, views: readonly View[]): Iterable<[Field, Verdict]> {
  const condition = CONDITIONS.get(key.when);
  if (!condition) return;
  const fields = fieldsOf(file, views);
  for (const field of fieldsAt(fields, key.path, LIST_CONDITIONS.has(key.when))) {
    const verdict = condition({ field, fields, file, path: key.path, args: key.args ?? [] });
    if (!verdict) continue;
    const weight = lower(verdict.weight, key.weight);
    const place = LIST_CONDITIONS.has(key.when) ? tellingField(field, fields) : field;
    yield [place, { ...(verdict.facts ? { facts: verdict.facts } : {}), ...(weight === undefined ? {} : { weight }) }];
  }
}

/** The value may be less bad than the key, and the key less bad than the rule. */
function lower(a: Weight | undefined, b: Weight | undefined): Weight | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function keep(worst: Map<Field, Verdict>, field: Field, verdict: Verdict): void {
  const old = worst.get(field);
  if (!old || (verdict.weight ?? 3) > (old.weight ?? 3)) worst.set(field, verdict);
}
