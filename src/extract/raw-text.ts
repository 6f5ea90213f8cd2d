// Where raw-text elements (script, style, title ...) end. Known before the walk, because a script without an end tag must
// not swallow the rest of a file, and looking for each end from each start would be quadratic.

const TAGS = /<\/?(script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\s/>])/gi;

export interface RawTextEnds {
  /** Offset of the first end tag of that name at or after `from`, or -1. Calls must not go back. */
  readonly after: (name: string, from: number) => number;
  /** What stands between the start and end tags of that name. */
  readonly contents: (name: string) => readonly { readonly start: number; readonly end: number }[];
}

export function rawTextEnds(text: string): RawTextEnds {
  const ends = new Map<string, number[]>();
  const starts = new Map<string, number[]>();
  for (const match of text.matchAll(TAGS)) {
    const name = match[1]!.toLowerCase();
    const map = text[match.index + 1] === '/' ? ends : starts;
    const list = map.get(name);
    if (list) list.push(match.index);
    else map.set(name, [match.index]);
  }
  const cursors = new Map<string, number>();
  return {
    after(name, from) {
      const list = ends.get(name) ?? [];
      let cursor = cursors.get(name) ?? 0;
      while (cursor < list.length && list[cursor]! < from) cursor++;
      cursors.set(name, cursor);
      return list[cursor] ?? -1;
    },
    contents(name) {
      const found: { start: number; end: number }[] = [];
      const closers = ends.get(name) ?? [];
      let cursor = 0;
      for (const open of starts.get(name) ?? []) {
        if (found.length > 0 && open < found.at(-1)!.end) continue;
        while (cursor < closers.length && closers[cursor]! < open) cursor++;
        const end = closers[cursor] ?? text.length;
        const tagEnd = text.slice(open, Math.min(end, open + 2000)).indexOf('>');
        if (tagEnd >= 0) found.push({ start: open + tagEnd + 1, end });
      }
      return found;
    },
  };
}
