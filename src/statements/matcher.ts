// Finds the concepts of a text: words through a prefix tree, shapes through patterns that are tried only where their
// literal stands. One pass, and each step of it bounded.
import { type CompiledLexicon, PART_GAP } from './compile-lexicon.ts';
import { type Seen, type Sighter, sight, sighter } from './sight.ts';
import { type Sightings, SightingsOf } from './sightings.ts';
import { eachAnchor, eachStart } from './starts.ts';
import { type Id, unpack } from './tree.ts';
import { folded, walk } from './walk.ts';

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
  /** What folding and tagging could find in a raw text of any letter case, and perhaps more. `page`: of Markdown. */
  sight(text: string, page?: boolean): Sightings;
  /** Looks at single places of a raw text in lower case. */
  sighter(lower: string, seen: Seen, page?: boolean): Sighter;
}

export function buildMatcher(lexicon: CompiledLexicon): Matcher {
  const words = unpack(lexicon.words);
  const anchors = unpack(lexicon.anchors);
  const { shapes } = lexicon;
  // Built on first use: together they take longer than all else here.
  const patterns: RegExp[] = [];

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

  return {
    concepts: lexicon.concepts,
    find,
    sight(text, page = false) {
      const lower = text.replaceAll('\u0130', 'I').toLowerCase();
      const seen = new SightingsOf(lower.length);
      const look = sighter(lexicon, words, anchors, lower, (name, letters) => seen.add(name, letters), page);
      sight(lower, look, seen);
      return seen;
    },
    sighter: (lower, seen, page) => sighter(lexicon, words, anchors, lower, seen, page),
  };
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
