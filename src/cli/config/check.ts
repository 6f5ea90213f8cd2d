// Compares a parsed file with its shape. Every fault names its place and, where a name is wrong, the nearest right one.

import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import { LEAVES } from './leaves.ts';
import type { Fault, Node } from './parse.ts';
import type { Field, Shape } from './shape.ts';

/** All faults of `node`. `rules`: ids that exist; when missing, any id passes. */
export function check(node: Node, shape: Shape, rules?: readonly string[]): readonly Fault[] {
  const faults: Fault[] = [];
  const fail = (at: Node, field: string, message: string) => faults.push({ offset: at.offset, field, message });

  const visit = (at: Node, against: Shape, field: string): void => {
    if (against.is === 'fields') fields(at, against.fields, field);
    else if (against.is === 'rules') ruleMap(at, against.of, field);
    else if (against.is === 'list') list(at, against.of, against.least ?? 0, field);
    else if (against.is === 'choice') choice(at, against.of, field);
    else if (at.type !== 'string') fail(at, field, 'must be text');
    else {
      const wrong = LEAVES[against.is].fault(at.value as string);
      if (wrong) fail(at, field, wrong);
      else if (against.is === 'rule') known(at, at.value as string, field);
    }
  };

  const list = (at: Node, of: Shape, least: number, field: string): void => {
    if (at.type !== 'array') {
      fail(at, field, 'must be a list');
      return;
    }
    const items = at.children ?? [];
    if (items.length < least) fail(at, field, 'must not be empty');
    for (const [i, item] of items.entries()) visit(item, of, `${field}[${i}]`);
  };

  const choice = (at: Node, of: readonly string[], field: string): void => {
    const value = at.type === 'string' ? (at.value as string) : undefined;
    if (value !== undefined && of.includes(value)) return;
    const meant = value === undefined ? '' : didYouMean(value, of);
    fail(at, field, `${shown(at)} is not one of ${of.join(', ')}${meant}`);
  };

  const fields = (at: Node, table: Readonly<Record<string, Field>>, field: string): void => {
    if (at.type !== 'object') {
      fail(at, field, 'must be an object { ... }');
      return;
    }
    const seen = entries(at, field);
    for (const [key, [name, value]] of seen) {
      const row = Object.hasOwn(table, key) ? table[key] : undefined;
      const path = join(field, key);
      if (row) visit(value, row.shape, path);
      else fail(name, path, `there is no such field${didYouMean(key, Object.keys(table))}`);
    }
    for (const [key, { needed }] of Object.entries(table)) {
      if (needed && !seen.has(key)) fail(at, field, `needs ${key}`);
    }
  };

  const ruleMap = (at: Node, of: Shape, field: string): void => {
    if (at.type !== 'object') {
      fail(at, field, 'must be an object of rule ids');
      return;
    }
    for (const [key, [name, value]] of entries(at, field)) {
      known(name, key, join(field, key));
      visit(value, of, join(field, key));
    }
  };

  const known = (at: Node, id: string, field: string): void => {
    if (rules && !rules.includes(id)) fail(at, field, `there is no rule ${quote(id, 80)}${didYouMean(id, rules)}`);
  };

  /** Names and values of an object; the first of two alike. */
  const entries = (at: Node, field: string): ReadonlyMap<string, readonly [name: Node, value: Node]> => {
    const seen = new Map<string, readonly [Node, Node]>();
    for (const { children } of at.children ?? []) {
      const [name, value] = children ?? [];
      if (!name || !value) continue;
      const key = name.value as string;
      if (seen.has(key)) fail(name, join(field, key), 'stands here twice');
      else seen.set(key, [name, value]);
    }
    return seen;
  };

  visit(node, shape, '');
  return faults;
}

function join(field: string, key: string): string {
  return `${field === '' ? '' : `${field}.`}${quote(key, 80)}`;
}

function shown(node: Node): string {
  return node.type === 'string' ? `"${quote(node.value as string, 80)}"` : `a ${node.type}`;
}
