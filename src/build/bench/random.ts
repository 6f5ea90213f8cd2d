// Chance from a seed, the same on every machine, and sizes that spread as those of measured trees do.

export interface Random {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
}

/** mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: list => list[Math.floor(next() * list.length)]!,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
  };
}

/** Share of files, and the size in bytes below which they are: the sources of Linux 6.12, 86,691 files. */
const SIZES: readonly (readonly [share: number, bytes: number])[] = [
  [0, 20],
  [0.01, 70],
  [0.05, 247],
  [0.1, 440],
  [0.25, 1278],
  [0.5, 3848],
  [0.75, 11511],
  [0.9, 29172],
  [0.95, 48754],
  [0.99, 130611],
  [0.995, 202675],
  [0.998, 495429],
  [0.999, 1236425],
  [0.9995, 2500000],
  [0.9999, 7000000],
  [1, 23949786],
];

/** Sizes of `count` files, in random order: one of each equal part of the spread, so that every total is alike. */
export function sizesLikeLinux(count: number, random: Random): readonly number[] {
  const sizes = Array.from({ length: count }, (_, i) => sizeAt((i + 0.5) / count));
  for (let i = count - 1; i > 0; i--) {
    const other = random.between(0, i);
    [sizes[i], sizes[other]] = [sizes[other]!, sizes[i]!];
  }
  return sizes;
}

function sizeAt(share: number): number {
  const above = SIZES.findIndex(([upTo]) => upTo > share);
  const [from, least] = SIZES[above - 1]!;
  const [to, most] = SIZES[above]!;
  return Math.round(least * (most / least) ** ((share - from) / (to - from)));
}
