// Jupyter notebooks: JSON whose strings are Markdown, code and output, line by line. Each cell is read in its own language
// on a copy in which the JSON around its lines is blank and escapes are resolved in place, so offsets stay the file's.
import type { HiddenHow, Role, Span } from '../model/span.ts';
import { commentMarks } from './comments.ts';
import type { Extraction } from './extraction.ts';
import { walkHtml } from './html-walk.ts';
import { jsonMarks } from './json.ts';
import { markdown } from './markdown.ts';
import { type Mark, paint, type Veil } from './paint.ts';

interface Text {
  readonly cell: string;
  readonly place: string;
  readonly key: string;
  readonly strings: Mark[];
}

const IN_CELL = /^((?:worksheets\[\d+\]\.)?cells\[\d+\])\.(.*)$/;
const HIDING_TAGS = /^(?:hide|remove)[-_](?:cell|input|output)s?$/;

export async function notebook(text: string): Promise<Extraction> {
  const { marks, partly } = jsonMarks(text);
  const kinds = new Map<string, string>();
  const hidden = new Map<string, HiddenHow>();
  const texts = new Map<string, Text>();
  let language = 'py';
  const base: Mark[] = [];
  for (const mark of marks) {
    const key = mark.key ?? '';
    const value = mark.scalar === 'key' ? '' : text.slice(mark.start, Math.min(mark.end, mark.start + 60));
    const [, cell, rest] = IN_CELL.exec(key) ?? [];
    if (/^metadata\.(?:kernelspec\.language|language_info\.name)$/.test(key) && value)
      language = EXTENSION[value.toLowerCase()] ?? language;
    if (cell === undefined || rest === undefined) {
      base.push(mark.role === 'field' && key.startsWith('metadata') ? { ...mark, how: 'metadata' } : mark);
      continue;
    }
    if (rest === 'cell_type' && value) kinds.set(cell, value);
    if (hides(rest, value)) hidden.set(cell, 'folded');
    const place = /^(source|input|outputs\[\d+\]\.(?:text|data\.[^[]{1,60}|html|traceback))(?:\[\d+\])?$/.exec(
      rest,
    )?.[1];
    if (place !== undefined && mark.scalar === 'string') {
      const id = `${cell}.${place}`;
      const known = texts.get(id);
      if (known) known.strings.push(mark);
      else texts.set(id, { cell, place, key: id, strings: [mark] });
    } else base.push(/^(?:metadata|attachments)/.test(rest) ? { ...mark, how: 'metadata' } : mark);
  }
  const painted: Mark[] = [...base];
  const veils: Veil[] = [];
  for (const item of texts.values()) {
    for (const mark of await readText(text, item, kinds.get(item.cell) ?? 'code', language)) painted.push(mark);
    const how = hidden.get(item.cell);
    if (how) veils.push({ start: item.strings[0]!.start, end: item.strings.at(-1)!.end, how });
  }
  painted.sort((a, b) => a.start - b.start);
  return { spans: paint(text.length, painted, veils), ...(partly ? { partly, incomplete: true } : {}) };
}

/** File extensions of kernels' languages. */
const EXTENSION: Readonly<Record<string, string>> = {
  python: 'py', r: 'r', julia: 'jl', scala: 'scala', javascript: 'slashes', typescript: 'slashes', rust: 'rs', go: 'go', java: 'java',
  kotlin: 'kt', ruby: 'rb', bash: 'sh', sql: 'sql', 'c++': 'cpp', 'c#': 'cs', csharp: 'cs', haskell: 'hs', lua: 'lua', perl: 'pl',
}; // biome-ignore format: a table

function hides(place: string, value: string): boolean {
  if (/^metadata\.(?:jupyter\.(?:source|outputs)_hidden|collapsed|hide_input|hidden)$/.test(place))
    return value === 'true';
  return /^metadata\.tags\[\d+\]$/.test(place) && HIDING_TAGS.test(value);
}

async function readText(text: string, item: Text, kind: string, language: string): Promise<Mark[]> {
  const start = item.strings[0]!.start;
  const shadow = resolved(text, item.strings);
  const spans = await spansOf(shadow, item.place, kind, language);
  return withinStrings(spans, start, item);
}

async function spansOf(shadow: string, place: string, kind: string, language: string): Promise<readonly Span[]> {
  if (/html|svg/.test(place)) {
    const walk = walkHtml(shadow);
    return paint(
      shadow.length,
      [{ start: 0, end: shadow.length, role: 'markup' }, ...walk.blocks, ...walk.overlays],
      walk.veils,
    );
  }
  if (/^outputs.*\.data\.(?:image|application)\//.test(place)) return paint(shadow.length, [whole(shadow, 'field')]);
  if (/^outputs/.test(place) || (kind !== 'code' && kind !== 'markdown'))
    return paint(shadow.length, [whole(shadow, 'prose')]);
  if (kind === 'code') return paint(shadow.length, commentMarks(shadow, `cell.${language}`));
  return (await markdown(shadow)).spans;
}

function whole(text: string, role: Role): Mark {
  return { start: 0, end: text.length, role };
}

/** Spans of a shadow as marks on the file, cut at the strings' edges; what the extractor left over is markup. */
function withinStrings(spans: readonly Span[], offset: number, item: Text): Mark[] {
  const marks: Mark[] = [];
  let s = 0;
  for (const { region, role, visibility, block } of spans) {
    const start = region.start + offset;
    const end = region.end + offset;
    while (s < item.strings.length && item.strings[s]!.end <= start) s++;
    for (let k = s; k < item.strings.length && item.strings[k]!.start < end; k++) {
      const from = Math.max(start, item.strings[k]!.start);
      const to = Math.min(end, item.strings[k]!.end);
      if (to > from) {
        marks.push({
          start: from,
          end: to,
          role,
          how: visibility.shown ? undefined : visibility.how,
          key: item.key,
          scalar: 'string',
          block,
        });
      }
    }
  }
  return marks;
}

/** The strings' text with escapes resolved and the JSON between them blank, unit for unit as long as in the file. */
function resolved(text: string, strings: readonly Mark[]): string {
  const parts: string[] = [];
  let done = strings[0]!.start;
  for (const { start, end } of strings) {
    if (start > done) parts.push(' '.repeat(start - done - 1), '\n');
    parts.push(text.slice(start, end).replace(/\\n$/, '  ').replace(ESCAPE, resolve));
    done = end;
  }
  return parts.join('');
}

const ESCAPE = /\\(?:u[\da-fA-F]{4}|[^u])/g;

/** What an escape stands for, behind spaces: a quote or newline then touches what follows it, as in the real text. */
function resolve(reference: string): string {
  const letter = reference[1]!;
  const plain =
    letter === 'n'
      ? '\n'
      : letter === 't'
        ? '\t'
        : letter === 'u'
          ? String.fromCharCode(Number.parseInt(reference.slice(2), 16))
          : letter;
  return plain.padStart(reference.length);
}
