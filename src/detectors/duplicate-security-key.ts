// The same key twice in one JSON object, where a dangerous key of the surface starts or ends there. Decided on the key
// spans: two spans with one path are two definitions, because array items carry their index.
import type { Detector } from '../model/rule.ts';
import { type Field, fieldsOf } from '../settings/fields.ts';
import { matchOf } from '../settings/place.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    const { keys, format } = file.surface;
    if (format !== 'json' || keys.length === 0) return;
    const names = new Set(keys.flatMap(key => [key.path.split('.')[0]!, key.path.split('.').pop()!]).flatMap(expand));
    const paths = new Set(keys.map(key => key.path));
    const first = new Map<string, Field>();
    for (const field of fieldsOf(file, views).keys) {
      const security =
        paths.has(field.key) || (names.has(field.name) && !field.key.includes('.')) || COMMANDS.has(field.name);
      if (!security) continue;
      const old = first.get(field.key);
      if (!old) first.set(field.key, field);
      else if (valueAfter(file.text, old) !== valueAfter(file.text, field)) yield matchOf(field.view);
    }
  },
};

const COMMANDS = new Set(['command', 'args', 'url', 'env', 'hooks', 'allow', 'deny', 'defaultMode', 'trust']);

function expand(name: string): readonly string[] {
  return name
    .replaceAll('[]', '')
    .split('|')
    .filter(one => !one.includes('*'));
}

/** The start of what a key is set to; enough to tell two settings apart. */
function valueAfter(text: string, key: Field): string {
  const from = key.view.span.region.end;
  return text
    .slice(from, from + 400)
    .replace(/^["'\s:]+/, '')
    .split(/[\n,}]/)[0]!
    .trim();
}
