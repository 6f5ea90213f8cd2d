// Finds the concepts of a text: words through a prefix tree, shapes through patterns that are tried only where their
// literal stands. One pass, and each step of it bounded.
import { ARABIC, GAP, kindOf, PUNCTUATION, SOLID, WORD } from './characters.ts';
import type { CompiledLexicon } from './compile-lexicon.ts';
import { type Id, idsAt, step, type Tree, unpack } from './tree.ts';
import { folded, raw, walk } from './walk.ts';

export interface WordHit {
  /** Index of the concept in the lexicon. */
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  readonly language: string;
}

export interface Matcher {
  readonly concepts: CompiledLexicon['concepts'];
  /** Concepts of a folded text, by start, longer before shorter; of one concept and language no two overlap. */
  find(text: string): readonly WordHit[];
  /** Names of the concepts that folding and tagging could find in a raw text of any letter case. */
  mayFind(text: string): ReadonlySet<string>;
}

/** Most UTF-16 code units between two parts of a phrase with a gap. */
const PART_GAP = 48;

/** Articles and conjunctions that Arabic writes together with the next word are at most this long. */
const CLITICS = 4;

export function buildMatcher(lexicon: CompiledLexicon): Matcher {
  const words = unpack(lexicon.words);
  const anchors = unpack(lexicon.anchors);
  const { shapes } = lexicon;
  // Built on first use: together they take longer than all else here.
  const patterns: RegExp[] = [];
  const names = lexicon.concepts.map(concept => concept.name);

  const find = (text: string): readonly WordHit[] => {
    const hits: WordHit[] = [];
    const open = new Map<number, { readonly index: number; readonly start: number; readonly end: number }>();
    const add = (meaning: number, start: number, end: number) => {
      hits.push({ concept: meaning >> 5, language: lexicon.languages[meaning & 31]!, start, end });
    };
    let start = 0;
    const found = (id: Id, end: number) => {
      if (id % 2 === 0) return add(id / 2, start, end);
      const { meaning, phrase, index, last } = lexicon.parts[(id - 1) / 2]!;
      const before = index > 0 ? open.get(phrase) : undefined;
      if (index > 0 && (before?.index !== index - 1 || start < before.end || start - before.end > PART_GAP)) return;
      if (last) add(meaning, before?.start ?? start, end);
      else open.set(phrase, { index, start: before?.start ?? start, end });
    };
    eachStart(text, (at, word) => {
      start = at;
      if (word) walk(words, text, at, folded, found);
      eachAnchor(anchors, text, at, id => {
        const { concept, pattern: source } = shapes[id]!;
        patterns[id] ??= new RegExp(source, 'uy');
        const pattern = patterns[id];
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match && match[0] !== '') hits.push({ concept, language: 'any', start: at, end: at + match[0].length });
      });
    });
    return longest(hits);
  };

  const mayFind = (text: string): ReadonlySet<string> => {
    const lower = text.toLowerCase();
    const seen = new Uint8Array(names.length);
    const word = (id: Id) => {
      if (id % 2 === 0) seen[id >> 6] = 1;
      else if (lexicon.parts[(id - 1) / 2]!.index === 0) seen[lexicon.parts[(id - 1) / 2]!.meaning >> 5] = 1;
    };
    const shape = (id: Id, end: number) => {
      const { concept, next } = shapes[id]!;
      if (seen[concept] === 0 && (!next || goesOn(lower, end, next))) seen[concept] = 1;
    };
    eachStart(lower, (at, isWord) => {
      if (isWord) walk(words, lower, at, raw, word);
      eachAnchor(anchors, lower, at, shape);
    });
    return new Set(names.filter((_, i) => seen[i] === 1));
  };

  return { concepts: lexicon.concepts, find, mayFind };
}

/** Calls back at every place where a word or the literal of a shape may start. */
function eachStart(text: string, visit: (at: number, word: boolean) => void): void {
  let before: number = GAP;
  let arabic = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind >= WORD) {
      arabic = kind === ARABIC ? arabic + 1 : 0;
      if (before < WORD || before === SOLID || kind === SOLID || (arabic > 0 && arabic <= CLITICS + 1)) visit(at, true);
    } else {
      arabic = 0;
      if (kind === PUNCTUATION || unit === 45) visit(at, false);
    }
    before = kind;
  }
}

/** Every literal of a shape that stands at `at`, letter by letter, without regard to word ends. */
function eachAnchor(tree: Tree, text: string, at: number, found: (id: Id, end: number) => void): void {
  let node = tree.roots[text.charCodeAt(at)]!;
  for (let i = at + 1; node !== 0; i++) {
    if (tree.ends[node]! & 2) for (const id of idsAt(tree.stem, node)) found(id, i);
    if (i >= text.length) return;
    node = step(tree, node, text.charCodeAt(i));
  }
}

/** Whether a word that begins with one of `next` follows a raw text's gap at `end`. */
function goesOn(text: string, end: number, next: readonly string[]): boolean {
  if (end >= text.length || kindOf(text.charCodeAt(end)) >= WORD) return false;
  const at = raw(text, end);
  return next.some(word => text.startsWith(word, at));
}

/** By start; of one concept and language the longest at each place, and none inside another. */
function longest(hits: WordHit[]): readonly WordHit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Map<string, number>();
  return hits.filter(hit => {
    const key = hit.language + hit.concept;
    if (hit.end <= (ends.get(key) ?? -1)) return false;
    ends.set(key, hit.end);
    return true;
  });
}
