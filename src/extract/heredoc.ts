// Heredocs: the lines between `<<NAME` and a line that holds only NAME. Several may start on one line.

/** Bodies of the heredocs that open on the line of `at`; `missing` counts the ones whose end is nowhere. */
export function heredocBodies(
  text: string,
  at: number,
  opener: RegExp,
): { readonly found: readonly { readonly start: number; readonly end: number }[]; readonly missing: number } {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return { found: [], missing: 0 };
  const found: { start: number; end: number }[] = [];
  let missing = 0;
  let start = newline + 1;
  const line = text.slice(at, Math.min(newline, at + 2000));
  for (const match of [...line.matchAll(new RegExp(opener.source, 'g'))].slice(0, 4)) {
    const end = new RegExp(`^[ \\t]*${match[2]}(?=[ \\t;),\\r]*$)`, 'gm');
    end.lastIndex = start;
    const close = end.exec(text);
    if (!close) missing++;
    else {
      found.push({ start, end: close.index });
      start = close.index + close[0].length;
    }
  }
  return { found, missing };
}
