// Marks on a text become spans as on a canvas: a later mark covers an earlier one, so a comment inside a paragraph splits
// it without either extractor knowing of the other. Veils then hide what lies under them without changing its role.
import { type HiddenHow, type Role, SHOWN, type Span, type Visibility } from '../model/span.ts';

/** A stretch with a role; half-open UTF-16 offsets. `how` set means hidden. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly how?: HiddenHow | undefined;
  readonly key?: string | undefined;
  readonly scalar?: Span['scalar'] | undefined;
  readonly block?: Span['block'] | undefined;
}

/** A stretch that a reader of the rendered file does not see, whatever stands in it. */
export interface Veil {
  readonly start: number;
  readonly end: number;
  readonly how: HiddenHow;
}

/** Spans of the marks, sorted and without overlaps. O(n log n), whatever the marks look like. */
export function paint(length: number, marks: readonly Mark[], veils: readonly Veil[] = []): Span[] {
  if (veils.length === 0 && isFlat(marks, length)) return marks.filter(m => m.end > m.start).map(m => toSpan(m, m));
  const points = breakpoints(length, marks, veils);
  const top = owners(points, marks);
  const veil = owners(points, veils);
  const spans: Span[] = [];
  for (let i = 0; i < top.length; ) {
    let next = i + 1;
    while (next < top.length && top[next] === top[i] && veil[next] === veil[i]) next++;
    if (top[i]! >= 0) {
      const region = { start: points[i]!, end: points[next]! };
      spans.push(toSpan(marks[top[i]!]!, region, veil[i]! >= 0 ? veils[veil[i]!]!.how : undefined));
    }
    i = next;
  }
  return spans;
}

function isFlat(marks: readonly Mark[], length: number): boolean {
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end || mark.end > length) return false;
    end = Math.max(end, mark.end);
  }
  return true;
}

function breakpoints(length: number, marks: readonly Mark[], veils: readonly Veil[]): Float64Array {
  const all = new Float64Array(2 * (marks.length + veils.length) + 1);
  let n = 0;
  for (const list of [marks, veils]) {
    for (const { start, end } of list) {
      all[n++] = Math.min(Math.max(start, 0), length);
      all[n++] = Math.min(Math.max(end, 0), length);
    }
  }
  all[n] = length;
  return all.sort().filter((point, i, sorted) => i === 0 || point !== sorted[i - 1]);
}

/** For each stretch between two points, the index of the last range over it, or -1. Filled from the last range backwards. */
function owners(points: Float64Array, ranges: readonly { start: number; end: number }[]): Int32Array {
  const owner = new Int32Array(Math.max(0, points.length - 1)).fill(-1);
  const free = Int32Array.from({ length: points.length }, (_, i) => i);
  const nextFree = (from: number): number => {
    let root = from;
    while (free[root] !== root) root = free[root]!;
    for (let at = from; free[at] !== root && at !== root; ) {
      const up = free[at]!;
      free[at] = root;
      at = up;
    }
    return root;
  };
  for (let r = ranges.length - 1; r >= 0; r--) {
    const stop = indexOf(points, ranges[r]!.end);
    for (let i = nextFree(indexOf(points, ranges[r]!.start)); i < stop; i = nextFree(i)) {
      owner[i] = r;
      free[i] = i + 1;
    }
  }
  return owner;
}

function indexOf(points: Float64Array, value: number): number {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toSpan(mark: Mark, region: { start: number; end: number }, veiled?: HiddenHow): Span {
  const how = mark.how ?? veiled;
  return {
    region: { start: region.start, end: region.end },
    role: mark.role,
    visibility: how === undefined ? SHOWN : hidden(how),
    ...(mark.key === undefined ? {} : { key: mark.key }),
    ...(mark.scalar === undefined ? {} : { scalar: mark.scalar }),
    ...(mark.block === undefined ? {} : { block: mark.block }),
  };
}

const HIDDEN = new Map<HiddenHow, Visibility>();

function hidden(how: HiddenHow): Visibility {
  const visibility = HIDDEN.get(how) ?? { shown: false, how };
  HIDDEN.set(how, visibility);
  return visibility;
}
