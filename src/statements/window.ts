// Stretches of a raw text in which what a rule asks for may stand together, counted in letters.

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Windows in order; those that touch, or have no more than `slack` letters between them, are one. */
export function merged(windows: readonly Window[], slack = 0): readonly Window[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of [...windows].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from <= last.to + slack) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}

/** What is in a window of both; each in order, and no two of one touch. */
export function shared(some: readonly Window[], others: readonly Window[]): readonly Window[] {
  const out: Window[] = [];
  let next = 0;
  for (const { from, to } of some) {
    while (next < others.length && others[next]!.to < from) next++;
    for (let i = next; i < others.length && others[i]!.from <= to; i++) {
      out.push({ from: Math.max(from, others[i]!.from), to: Math.min(to, others[i]!.to) });
    }
  }
  return out;
}
