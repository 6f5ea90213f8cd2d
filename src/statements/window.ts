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
