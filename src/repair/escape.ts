// How string literals spell a character that nobody sees, by file ending. Only where an escape means the same as the
// character itself: raw, verbatim and tagged strings have none.

type Spelling = (point: number) => string;

interface Notation {
  readonly spell: Spelling;
  /** What may stand right before the span: the end of the code in front and the opening quotes. */
  readonly opener: RegExp;
}

const hex = (point: number, width: number) => point.toString(16).toUpperCase().padStart(width, '0');
const units: Spelling = point =>
  Array.from(
    { length: String.fromCodePoint(point).length },
    (_, i) => `\\u${hex(String.fromCodePoint(point).charCodeAt(i), 4)}`,
  ).join('');
const long: Spelling = point => (point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`);
const braced: Spelling = point => `\\u{${hex(point, 4)}}`;
const script: Spelling = point => (point > 0xffff ? braced(point) : `\\u${hex(point, 4)}`);

const NOTATIONS: readonly (readonly [endings: string, notation: Notation])[] = [
  ['json jsonc json5 code-workspace webmanifest jsonl', { spell: units, opener: /["']$/ }],
  ['js mjs cjs jsx ts mts cts tsx vue svelte astro', { spell: script, opener: /(?:["']|(?<![\w$)\]]\s{0,9})`)$/ }],
  ['py pyi pyw', { spell: long, opener: /(?<![A-Za-z])[fFuU]?(?:"""|'''|"|')$/ }],
  ['java', { spell: units, opener: /"$/ }],
  ['kt kts scala groovy gradle', { spell: units, opener: /(?<!")"$/ }],
  ['cs csx', { spell: long, opener: /(?<![@"])\$?"$/ }],
  ['go', { spell: long, opener: /"$/ }],
  ['c h cc cpp cxx hpp hh hxx', { spell: long, opener: /(?<![A-Za-z])(?:u8|[uUL])?"$/ }],
  ['rs', { spell: braced, opener: /(?<![A-Za-z#])"$/ }],
  ['swift', { spell: braced, opener: /(?<!#)"$/ }],
  ['rb rake php', { spell: braced, opener: /"$/ }],
  ['dart', { spell: braced, opener: /(?<!r)["']$/ }],
  ['lua luau', { spell: braced, opener: /["']$/ }],
];

const BY_ENDING: ReadonlyMap<string, Notation> = new Map(
  NOTATIONS.flatMap(([endings, notation]) => endings.split(' ').map(ending => [ending, notation] as const)),
);

/** How the string that begins at `start` (UTF-16 offset, behind its quotes) spells a code point; undefined when it cannot. */
export function escapeIn(path: string, text: string, start: number): Spelling | undefined {
  const notation = BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
  return notation?.opener.test(text.slice(Math.max(0, start - 24), start)) ? notation.spell : undefined;
}
