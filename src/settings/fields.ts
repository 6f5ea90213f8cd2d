// The keys and values of a settings file as one table, from its spans. Values have their quotes and escapes resolved,
// because an agent acts on the value and not on how it is spelled.
import type { SourceFile } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { View } from '../model/view.ts';
import { aliased } from './aliases.ts';

export interface Field {
  /** Key path as model/span.ts describes it. */
  readonly key: string;
  /** Last name of the path, without array indices. */
  readonly name: string;
  readonly value: string;
  readonly scalar: NonNullable<Span['scalar']>;
  /** The written view of the value. */
  readonly view: View;
}

export interface Fields {
  readonly values: readonly Field[];
  /** Keys as they are defined, duplicates too, in file order. */
  readonly keys: readonly Field[];
  /** Values by exact path; the first of duplicates. */
  readonly at: ReadonlyMap<string, Field>;
  /** Values by {@link Field.name}. */
  readonly named: ReadonlyMap<string, readonly Field[]>;
  /** Values of the array at a path, in order: `args` gives `args[0]`, `args[1]` ... */
  readonly items: ReadonlyMap<string, readonly Field[]>;
}

/** Longest value that is looked at, in UTF-16 code units. */
const VALUE_LENGTH = 200_000;

const known = new WeakMap<readonly View[], Fields>();

/** The fields of a file. Remembered per list of views, because each config rule asks for them. */
export function fieldsOf(file: SourceFile, views: readonly View[]): Fields {
  const old = known.get(views);
  if (old) return old;
  const values: Field[] = [];
  const keys: Field[] = [];
  const at = new Map<string, Field>();
  const named = new Map<string, Field[]>();
  const items = new Map<string, Field[]>();
  for (const view of views) {
    const { span } = view;
    if (view.via.length > 0 || span.role !== 'field' || span.key === undefined) continue;
    const field: Field = {
      key: span.key,
      name: lastName(span.key),
      value: resolved(file.text, span, view.text.slice(0, VALUE_LENGTH)),
      scalar: span.scalar ?? 'string',
      view,
    };
    if (span.scalar === 'key') {
      keys.push(field);
      continue;
    }
    values.push(field);
  }
  if (file.surface.format === 'yaml' && file.text.includes('&')) values.push(...aliased(file.text, values, keys));
  for (const field of values) {
    if (!at.has(field.key)) at.set(field.key, field);
    push(named, field.name, field);
    const index = /\[\d+\]$/.exec(field.key);
    if (index) push(items, field.key.slice(0, index.index), field);
  }
  const fields = { values, keys, at, named, items };
  known.set(views, fields);
  return fields;
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** `a.b[0].c[1]` -> `c`. */
export function lastName(key: string): string {
  const cut = key.replace(/(?:\[\d+\])+$/, '');
  return cut.slice(cut.lastIndexOf('.') + 1);
}

/** Path of the object a key stands in: `servers.a.args[0]` -> `servers.a`. */
export function parentOf(key: string): string {
  const cut = key.replace(/(?:\[\d+\])+$/, '');
  const dot = cut.lastIndexOf('.');
  return dot < 0 ? '' : cut.slice(0, dot);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '0': '\0',
  e: '\u001b',
};

function resolved(text: string, span: Span, written: string): string {
  const quote = text[span.region.start - 1];
  if (span.scalar !== 'string') return written;
  if (quote === "'") return written.replaceAll("''", "'");
  if (quote !== '"' || !written.includes('\\')) return written;
  return written.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_, braced?: string, short?: string, long?: string, hex?: string, other?: string) => {
      const code = braced ?? short ?? long ?? hex;
      if (code === undefined) return ESCAPES[other!] ?? other!;
      const point = Number.parseInt(code, 16);
      return point > 0x10ffff ? '' : String.fromCodePoint(point);
    },
  );
}
