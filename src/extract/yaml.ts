// YAML by the concrete syntax tree of `yaml`: it keeps comments, offsets, duplicate keys and broken parts, never resolves
// an alias (so alias bombs are text), and does not recurse, unlike the document tree on top of it.
import { CST, Parser } from 'yaml';
import { bounded } from './bounded.ts';
import { addComment } from './comment-run.ts';
import type { Extraction } from './extraction.ts';
import { item, member } from './key-path.ts';
import { trimBlanks } from './lines.ts';
import { type Mark, paint } from './paint.ts';
import { bareScalar } from './scalar.ts';
import { wordCount } from './words.ts';
import { yamlLines } from './yaml-lines.ts';

/** Length beyond which lines are scanned instead: the parser reads about 1 MB a second. */
const LONGEST = 2_000_000;

export function yaml(text: string): Extraction {
  if (text.length > LONGEST) {
    const partly = 'It is too long to parse as YAML; keys and values were read line by line.';
    return { spans: paint(text.length, yamlLines(text)), partly, incomplete: true };
  }
  return { spans: paint(text.length, yamlMarks(text)) };
}

interface Work {
  readonly token: CST.Token | CST.SourceToken;
  readonly path: string;
  readonly isKey: boolean;
}

/** Marks of every key, scalar and comment of a YAML stream, keys starting with `prefix`. @throws `OutOfTime` */
export function yamlMarks(text: string, prefix = ''): Mark[] {
  return bounded(text.length, () => parsed(text, prefix));
}

function parsed(text: string, prefix: string): Mark[] {
  const marks: Mark[] = [];
  const work: Work[] = [];
  for (const root of new Parser().parse(text)) {
    work.push({ token: root, path: prefix, isKey: false });
    while (work.length > 0) mark(text, work.pop()!, work, marks);
  }
  return marks;
}

function mark(text: string, { token, path, isKey }: Work, work: Work[], marks: Mark[]): void {
  const todo: Work[] = [];
  const add = (tokens: readonly (CST.Token | null | undefined)[] | undefined, at: string, key = false) => {
    for (const next of tokens ?? []) if (next) todo.push({ token: next, path: at, isKey: key });
  };
  switch (token.type) {
    case 'comment':
      addComment(marks, text, token.offset, token.offset + token.source.length, true);
      break;
    case 'directive':
      addComment(marks, text, token.offset, token.offset + token.source.length, true);
      break;
    case 'anchor':
    case 'tag':
      // A name as long as a sentence is one.
      if (wordCount(token.source) >= 4) {
        marks.push({ start: token.offset + 1, end: token.offset + token.source.length, role: 'comment' });
      }
      break;
    case 'scalar':
    case 'alias':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      marks.push(flowScalar(text, token, path, isKey));
      add(token.end, path);
      break;
    case 'block-scalar': {
      add(token.props, path);
      const start = token.props.reduce(
        (end, p) => ('source' in p ? Math.max(end, p.offset + p.source.length) : end),
        0,
      );
      const end = trimBlanks(text, start, start + token.source.length);
      while (todo.length > 0) mark(text, todo.shift()!, work, marks);
      if (end > start) marks.push({ start, end, role: 'field', key: path, scalar: 'string' });
      break;
    }
    case 'document':
      add(token.start, path);
      add([token.value], path);
      add(token.end, path);
      break;
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      collection(text, token, path, add);
      break;
    case 'error':
      if (/[\p{L}\p{N}]{2}/u.test(token.source)) {
        marks.push({ start: token.offset, end: token.offset + token.source.length, role: 'prose' });
      }
      break;
    case 'doc-end':
      add(token.end, path);
  }
  for (let i = todo.length - 1; i >= 0; i--) work.push(todo[i]!);
}

type Add = (tokens: readonly (CST.Token | null | undefined)[] | undefined, path: string, isKey?: boolean) => void;

function collection(
  text: string,
  token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection,
  path: string,
  add: Add,
): void {
  const isMap =
    token.type === 'block-map' || (token.type === 'flow-collection' && token.start.type === 'flow-map-start');
  let index = 0;
  for (const entry of token.items) {
    add(entry.start, path);
    let inside = isMap ? path : item(path, index);
    if (entry.key) {
      inside = member(isMap ? path : inside, keyName(text, entry.key));
      add([entry.key], inside, true);
    }
    add(entry.sep, inside);
    // In a flow map `{a}` is a key without a value, and the parser calls it a value.
    if (isMap && !entry.key && entry.value) add([entry.value], member(path, keyName(text, entry.value)), true);
    else add([entry.value], inside);
    if (entry.value || entry.key) index++;
  }
  if (token.type === 'flow-collection') add(token.end, path);
}

function keyName(text: string, key: CST.Token): string {
  if (!CST.isScalar(key)) return 'source' in key ? key.source.slice(0, 300) : '?';
  if (key.type === 'scalar' || key.type === 'block-scalar') return key.source;
  return CST.resolveAsScalar(key, false, () => {})?.value ?? text.slice(key.offset, key.offset + 300);
}

function flowScalar(text: string, token: CST.FlowScalar, key: string, isKey: boolean): Mark {
  const quote = token.type === 'single-quoted-scalar' ? "'" : token.type === 'double-quoted-scalar' ? '"' : '';
  let start = token.offset;
  let end = start + token.source.length;
  if (quote) {
    start++;
    if (end > start && text[end - 1] === quote) end--;
  }
  return { start, end, role: 'field', key, scalar: isKey ? 'key' : quote ? 'string' : bareScalar(token.source) };
}
