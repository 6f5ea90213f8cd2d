// Where words of concepts stand in a raw text, and how far apart: distances are counted in letters, because blanks, comment
// leaders and marks between two words come and go when a text is folded, and its letters do not.

/** Letters between two notes of where in the text they were counted. */
export const STEP = 256;

export interface Sightings {
  /** UTF-16 units of the text. */
  readonly length: number;
  /** Whether a concept, or a mark such as `@place`, stands anywhere. */
  has(name: string): boolean;
  /** Letters before each place where a concept stands, ascending. */
  places(name: string): readonly number[];
  /** Whether a concept stands with `from` to `to` letters before it, both included. */
  between(name: string, from: number, to: number): boolean;
  /** The letters between two blank lines that `at` is one of, both included: no statement goes beyond them. */
  paragraph(at: number): { readonly from: number; readonly to: number };
  /** Half-open UTF-16 offsets of a stretch that holds everything with `from` to `to` letters before it. */
  stretch(from: number, to: number): { readonly start: number; readonly end: number };
}

export class SightingsOf implements Sightings {
  readonly #places = new Map<string, number[]>();
  readonly #steps: number[] = [0];
  readonly #breaks: number[] = [];
  readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** Places of one name are added in ascending order. */
  add(name: string, letters: number): void {
    const known = this.#places.get(name);
    if (!known) this.#places.set(name, [letters]);
    else if (known.at(-1) !== letters) known.push(letters);
  }

  /** Says that `letters` stand before `offset`. Called in ascending order. */
  pass(letters: number, offset: number): void {
    while (this.#steps.length * STEP <= letters) this.#steps.push(offset);
  }

  /** Says that a blank line stands behind `letters`. Called in ascending order. */
  part(letters: number): void {
    if (this.#breaks.at(-1) !== letters) this.#breaks.push(letters);
  }

  paragraph(at: number): { from: number; to: number } {
    const next = firstFrom(this.#breaks, at + 1);
    return { from: this.#breaks[next - 1] ?? 0, to: (this.#breaks[next] ?? Number.MAX_SAFE_INTEGER) - 1 };
  }

  places(name: string): readonly number[] {
    return this.#places.get(name) ?? [];
  }

  between(name: string, from: number, to: number): boolean {
    const places = this.#places.get(name);
    if (!places) return false;
    const at = firstFrom(places, from);
    return at < places.length && places[at]! <= to;
  }

  stretch(from: number, to: number): { start: number; end: number } {
    const start = this.#steps[Math.max(0, Math.floor(from / STEP) - 1)] ?? this.length;
    return { start, end: this.#steps[Math.floor(Math.max(0, to) / STEP) + 2] ?? this.length };
  }
}

/** Index of the first number that is at least `from`. */
export function firstFrom(ascending: readonly number[], from: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
