// Values that YAML puts in a second place by an alias: `steps: *common`, `<<: *base`. Agents and CI resolve them, so a value
// counts at both places. Bounded, because aliases of aliases grow without limit.
import type { View } from '../model/view.ts';

/** What is needed of a field of fields.ts. */
interface Named {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly view: View;
}

/** Values added to one file. */
const MOST = 5000;
/** Aliases inside what an alias stands for. */
const DEPTH = 4;

/** The values that aliases add, under the keys they have there. `fields`: values and keys in file order. */
export function aliased<F extends Named>(text: string, values: readonly F[], keys: readonly F[]): readonly F[] {
  let fresh = values.filter(isAlias);
  if (fresh.length === 0) return [];
  const anchors = anchorsIn(text, values, keys);
  const inside = valuesBelow(values);
  const added: F[] = [];
  for (let depth = 0; depth < DEPTH && fresh.length > 0; depth++) {
    const next: F[] = [];
    for (const alias of fresh) {
      const from = anchors.get(alias.value.trim().slice(1));
      if (from === undefined) continue;
      const to = alias.key.replace(/(?:^|\.)<<(?:\[\d+\])?$/, '');
      for (const field of inside(from)) {
        if (added.length >= MOST) return added;
        const rest = field.key.slice(from.length);
        const key = to === '' ? rest.replace(/^\./, '') : to + rest;
        const copy: F = { ...field, key, name: key.replace(/(?:\[\d+\])+$/, '').replace(/^.*\./, '') };
        added.push(copy);
        if (isAlias(copy)) next.push(copy);
      }
    }
    fresh = next;
  }
  return added;
}

/** Answers with the value at a path and those inside it, in file order; in time that does not depend on the others. */
function valuesBelow<F extends Named>(values: readonly F[]): (path: string) => readonly F[] {
  const sorted = values.map((field, order) => ({ field, order })).sort((a, b) => compare(a.field.key, b.field.key));
  const from = (key: string) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.field.key < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const between = (first: string, behind: string) =>
    sorted.slice(from(first), Math.min(from(behind), from(first) + MOST));
  return path =>
    [
      ...between(path, `${path}\0`),
      ...between(`${path}.`, `${path}${AFTER_DOT}`),
      ...between(`${path}[`, `${path}${AFTER_BRACKET}`),
    ]
      .sort((a, b) => a.order - b.order)
      .map(one => one.field);
}

/** The characters that follow a dot and a bracket in the order of code units. */
const [AFTER_DOT, AFTER_BRACKET] = ['/', '\\'];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isAlias({ value }: Named): boolean {
  return value.length < 200 && /^\*[\w.-]+$/.test(value.trim());
}

/** Names of anchors -> key path of what they stand at. */
function anchorsIn(text: string, values: readonly Named[], keys: readonly Named[]): ReadonlyMap<string, string> {
  const ends = new Map(keys.map(field => [end(field), field.key]));
  const starts = new Map(values.map(field => [field.view.locate(0, 1).start, field.key]));
  const found = new Map<string, string>();
  let count = 0;
  for (const match of text.matchAll(/&([\w.-]{1,100})(?=[ \t\r\n])/g)) {
    if (++count > 1000) break;
    const before = /["']?[ \t]{0,20}:[ \t\r\n]{1,20}(?:![\w!/]{0,40}[ \t]{1,4})?$/.exec(
      text.slice(Math.max(0, match.index - 80), match.index),
    );
    const key = before ? ends.get(match.index - before[0].length) : undefined;
    const behind =
      match.index +
      match[0].length +
      (/^\s{0,20}["']?/.exec(text.slice(match.index + match[0].length))?.[0].length ?? 0);
    const path = key ?? starts.get(behind);
    if (path !== undefined && !found.has(match[1]!)) found.set(match[1]!, path);
  }
  return found;
}

function end({ view }: Named): number {
  return view.locate(0, Math.max(1, view.text.length)).end;
}
