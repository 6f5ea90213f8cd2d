// Which lines of a text are not in an earlier one, by Myers' algorithm (An O(ND) Difference Algorithm and Its Variations,
// 1986). Where the texts differ in more than it is worth comparing, all lines between the first and last difference count.

/** Differences that are followed up; the work and memory grow with the square of it. */
const MOST_DIFFERENCES = 1200;

/** For each line of `now`, zero-based, whether it was added or changed. Lines are compared without their ends. */
export function changedLines(before: string, now: string): readonly boolean[] {
  const [a, b] = [linesOf(before), linesOf(now)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const changed = b.map((_, i) => i >= start && i < endB);
  if (endA > start && endB > start) {
    for (const line of common(a.slice(start, endA), b.slice(start, endB))) changed[start + line] = false;
  }
  return changed;
}

/** Ends of lines as in lines.ts. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Indices of `b` that belong to a longest common subsequence; none when the texts differ in too much. */
function common(a: readonly string[], b: readonly string[]): readonly number[] {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const trail: Int32Array[] = [];
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
      let x = down ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      furthest[middle + k] = x;
      if (x >= a.length && y >= b.length) return walkBack(trail, a.length, b.length);
    }
    // What later steps need of this one: the diagonals it reached.
    trail.push(furthest.slice(middle - d - 1, middle + d + 2));
  }
  return [];
}

function walkBack(trail: readonly Int32Array[], x: number, y: number): readonly number[] {
  const same: number[] = [];
  for (let d = trail.length; d > 0; d--) {
    const row = trail[d - 1]!;
    // Diagonal k of step d-1 stands at k + d in its row.
    const at = (k: number) => row[k + d] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = down ? k + 1 : k - 1;
    const fromX = at(from);
    const fromY = fromX - from;
    while (x > fromX + (down ? 0 : 1) && y > fromY + (down ? 1 : 0)) {
      x--;
      y--;
      same.push(y);
    }
    x = fromX;
    y = fromY;
  }
  while (x > 0 && y > 0) {
    x--;
    y--;
    same.push(y);
  }
  return same;
}
