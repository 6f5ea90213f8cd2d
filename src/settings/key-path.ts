// Matches key paths against the patterns of rules/surfaces. `*` is one name, `**` any number of names, `[]` one array
// item, `a|b` either name. Array indices between names need not be written.
import { literal } from '../text/literal.ts';
import type { Field, Fields } from './fields.ts';

/** Key paths longer than this are nobody's settings. */
const LONGEST = 1000;

const compiled = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const old = compiled.get(path);
  if (old) return old;
  const names = path === '' ? [] : path.split('.');
  // A lone `*` may hold dots (`mcpServers.io.github.x.command`); with several, that would cost quadratic time.
  const wild = path.split('*').length === 2 ? '.+?' : '[^.]*?';
  const source = names.map((name, i) => segment(name, i === names.length - 1, wild)).join('');
  const pattern = new RegExp(`^${source}$`, 's');
  // Patterns come from our own data, so the table is small.
  compiled.set(path, pattern);
  return pattern;
}

function segment(name: string, last: boolean, wild: string): string {
  if (name === '**') return last ? '.+' : '(?:.*\\.)?';
  const item = name.endsWith('[]');
  const body = item ? name.slice(0, -2) : name;
  const alternatives = body.split('|').map(one => one.replace(/\[\]$/, '').split('*').map(literal).join(wild));
  const index = item ? '\\[\\d+\\]' : last ? '' : '(?:\\[\\d+\\])*';
  return `(?:${alternatives.join('|')})${index}${last ? '' : '\\.'}`;
}

/**
 * Values whose key matches a path. With `first`, the first item of an array stands for the whole array, which is how
 * commands are written as lists.
 */
export function fieldsAt(fields: Fields, path: string, first = false): readonly Field[] {
  if (fields.values.length === 0) return [];
  const exact = fields.at.get(path);
  if (exact && fields.named.get(exact.name)?.length === 1) return [exact];
  const pattern = patternOf(path);
  const found: Field[] = [];
  for (const field of candidates(fields, path)) {
    if (field.key.length > LONGEST) continue;
    if (pattern.test(field.key) || (first && field.key.endsWith('[0]') && pattern.test(field.key.slice(0, -3)))) {
      found.push(field);
    }
  }
  return found;
}

/** Fields that can match: those with the path's last name, where it has one. */
function candidates(fields: Fields, path: string): Iterable<Field> {
  const last = path.slice(path.lastIndexOf('.') + 1).replaceAll('[]', '');
  if (last.includes('*')) return fields.values;
  if (!last.includes('|')) return fields.named.get(last) ?? [];
  return last.split('|').flatMap(name => fields.named.get(name) ?? []);
}
