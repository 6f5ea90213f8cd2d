// Code point sets written as inclusive hex ranges ("200B-200F FEFF"): short to read in a table, quick to ask.

/** True for code points of the set. */
export type CodePointTest = (point: number) => boolean;

/** Membership test over ranges. Parsed on first use, so that a table nobody asks costs nothing. */
export function codePoints(spec: string): CodePointTest {
  let starts: Uint32Array | undefined;
  let ends: Uint32Array | undefined;
  return point => {
    if (!starts || !ends) {
      const pairs = parseRanges(spec);
      starts = Uint32Array.from(pairs, pair => pair[0]);
      ends = Uint32Array.from(pairs, pair => pair[1]);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (point < starts[middle]!) high = middle - 1;
      else if (point > ends[middle]!) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** The ranges as pairs of code points, ascending. */
export function parseRanges(spec: string): readonly (readonly [number, number])[] {
  return spec
    .split(' ')
    .map(range => {
      const [from, to] = range.split('-');
      return [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)] as const;
    })
    .sort((a, b) => a[0] - b[0]);
}

/** The ranges as the inside of a character class of a `u` regex. */
export function classBody(spec: string): string {
  return parseRanges(spec)
    .map(([from, to]) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`))
    .join('');
}

function escaped(point: number): string {
  return `\\u{${point.toString(16)}}`;
}
