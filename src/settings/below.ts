// Values by the object they stand in. One pass files each value under its outer objects, because a hostile file may ask
// for the same or for thousands of objects.
import type { Field, Fields } from './fields.ts';

/** Objects this deep are told apart: deeper than any setting that is asked for. */
const DEPTH = 10;

const known = new WeakMap<Fields, ReadonlyMap<string, readonly Field[]>>();

/** The values inside the object or array at `path`, in file order; of the whole file for an empty path. */
export function below(fields: Fields, path: string): readonly Field[] {
  if (path === '') return fields.values;
  let all = known.get(fields);
  if (!all) {
    all = byObject(fields.values);
    known.set(fields, all);
  }
  return all.get(path) ?? [];
}

function byObject(values: readonly Field[]): ReadonlyMap<string, readonly Field[]> {
  const all = new Map<string, Field[]>();
  for (const field of values) {
    let dot = field.key.indexOf('.');
    for (let depth = 0; dot >= 0 && depth < DEPTH; depth++) {
      const path = field.key.slice(0, dot);
      const list = all.get(path);
      if (list) list.push(field);
      else all.set(path, [field]);
      dot = field.key.indexOf('.', dot + 1);
    }
  }
  return all;
}
