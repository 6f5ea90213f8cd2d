// Gathers the text of HTML into one mark per block: `ignore <b>all</b> rules` is one sentence to a reader, so inline tags
// stay inside the mark and only block tags, blank lines and comments at its edges end it.
import type { Span } from '../model/span.ts';
import { skipBlanks, trimBlanks } from './lines.ts';
import type { Mark } from './paint.ts';

const BLOCK_OF: Readonly<Record<string, Span['block']>> = {
  blockquote: 'quote', q: 'quote', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  title: 'heading', li: 'list', dd: 'list', dt: 'list', td: 'table', th: 'table', pre: 'fence',
}; // biome-ignore format: a table
const ORDER: readonly Span['block'][] = ['fence', 'quote', 'table', 'heading', 'list'];

export interface ProseBlocks {
  readonly marks: readonly Mark[];
  readonly text: (start: number, end: number) => void;
  readonly blank: (start: number, end: number) => void;
  readonly flush: () => void;
  readonly enter: (name: string) => void;
  readonly leave: (name: string) => void;
}

export function proseBlocks(text: string): ProseBlocks {
  const marks: Mark[] = [];
  const depth = new Map<Span['block'], number>();
  let start = -1;
  let end = -1;
  const flush = () => {
    if (start >= 0 && end > start) {
      const block = ORDER.find(kind => (depth.get(kind) ?? 0) > 0) ?? 'paragraph';
      marks.push({ start, end, role: block === 'fence' ? 'code' : 'prose', block });
    }
    start = end = -1;
  };
  const count = (name: string, by: number) => {
    const block = Object.hasOwn(BLOCK_OF, name) ? BLOCK_OF[name] : undefined;
    if (block) depth.set(block, Math.max(0, (depth.get(block) ?? 0) + by));
  };
  return {
    marks,
    flush,
    text(from, to) {
      const first = skipBlanks(text, from, to);
      if (first === to) return;
      if (start < 0) start = first;
      end = trimBlanks(text, first, to);
    },
    blank(from, to) {
      if (start < 0) return;
      let lines = 0;
      for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10 && ++lines > 1) return flush();
    },
    enter: name => count(name, 1),
    leave: name => count(name, -1),
  };
}
