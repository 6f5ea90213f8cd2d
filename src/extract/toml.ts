// TOML by toml-eslint-parser, which gives ranges and comments but stops at the first mistake; a file with one (a duplicate
// key, say) is then scanned line by line like INI, because some reader may be more forgiving.
import { type AST, parseTOML } from 'toml-eslint-parser';
import { bounded } from './bounded.ts';
import type { Extraction } from './extraction.ts';
import { iniMarks } from './ini.ts';
import { item, member } from './key-path.ts';
import { type Mark, paint } from './paint.ts';

/** Length beyond which lines are scanned instead. */
const LONGEST = 2_000_000;
/** Bracket depth beyond which the parser, which recurses, is not asked. */
const DEEPEST = 500;

export function toml(text: string): Extraction {
  const { marks, partly } = tomlMarks(text);
  return { spans: paint(text.length, marks), ...(partly ? { partly, incomplete: true } : {}) };
}

/** Marks of every key, value and comment, keys starting with `prefix`. */
export function tomlMarks(text: string, prefix = ''): { marks: Mark[]; partly?: string } {
  try {
    if (text.length <= LONGEST && !isDeep(text)) return { marks: bounded(text.length, () => parsed(text, prefix)) };
  } catch {
    // Not TOML, or more than the parser can take: scanned below.
  }
  return {
    marks: iniMarks(text, prefix),
    partly: 'It could not be parsed as TOML; keys and values were read line by line.',
  };
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 91 || unit === 123) depth++;
    else if ((unit === 93 || unit === 125) && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function parsed(text: string, prefix: string): Mark[] {
  const program = parseTOML(text);
  const marks: Mark[] = program.comments.map(c => ({ start: c.range[0], end: c.range[1], role: 'comment' as const }));
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') keyValue(text, node, prefix, marks);
    else {
      const path = node.resolvedKey.reduce(
        (at: string, k) => (typeof k === 'number' ? item(at, k) : member(at, k)),
        prefix,
      );
      marks.push({ start: node.key.range[0], end: node.key.range[1], role: 'field', key: path, scalar: 'key' });
      for (const entry of node.body) keyValue(text, entry, path, marks);
    }
  }
  marks.sort((a, b) => a.start - b.start);
  return joinComments(text, marks);
}

function keyValue(text: string, node: AST.TOMLKeyValue, path: string, marks: Mark[]): void {
  let at = path;
  for (const key of node.key.keys) {
    at = member(at, key.type === 'TOMLBare' ? key.name : key.value);
    const quoted = key.type === 'TOMLQuoted' ? 1 : 0;
    marks.push({ start: key.range[0] + quoted, end: key.range[1] - quoted, role: 'field', key: at, scalar: 'key' });
  }
  content(text, node.value, at, marks);
}

function content(text: string, node: AST.TOMLContentNode, path: string, marks: Mark[]): void {
  if (node.type === 'TOMLArray')
    for (const [i, element] of node.elements.entries()) content(text, element, item(path, i), marks);
  else if (node.type === 'TOMLInlineTable') for (const entry of node.body) keyValue(text, entry, path, marks);
  else {
    const quotes = node.kind === 'string' ? (node.multiline ? 3 : 1) : 0;
    const scalar =
      node.kind === 'boolean' ? 'boolean' : node.kind === 'integer' || node.kind === 'float' ? 'number' : 'string';
    marks.push({ start: node.range[0] + quotes, end: node.range[1] - quotes, role: 'field', key: path, scalar });
  }
}

/** Comments on neighbouring lines become one mark, as in every other format. */
function joinComments(text: string, marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last?.role === 'comment' && mark.role === 'comment' && text.slice(last.end, mark.start).trim() === '') {
      joined[joined.length - 1] = { ...last, end: mark.end };
    } else joined.push(mark);
  }
  return joined;
}
