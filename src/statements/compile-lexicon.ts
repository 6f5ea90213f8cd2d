// The lexicon as the matcher wants it. Done once, at build time: expanding all phrases takes longer than scanning a
// small repository.
import type { ConceptKind, Lexicon } from './lexicon.ts';
import { nextWords } from './next-words.ts';
import { readNotation } from './notation.ts';
import { type PackedTree, pack, plant, type Text } from './tree.ts';

/** Most UTF-16 code units between two parts of a phrase with a gap. */
export const PART_GAP = 48;

/** One part of a phrase with gaps. */
export interface GapPart {
  /** Concept index times 32 plus language index. */
  readonly meaning: number;
  /** Number of the phrase; its parts are counted by `index`, and `last` ends it. */
  readonly phrase: number;
  readonly index: number;
  readonly last: boolean;
}

export interface CompiledLexicon {
  readonly concepts: readonly { readonly name: string; readonly kind: ConceptKind }[];
  readonly languages: readonly string[];
  /** Ids: twice the meaning for a phrase in one part, twice the index of `parts` plus one for a part of another. */
  readonly words: PackedTree;
  readonly parts: readonly GapPart[];
  /** Ids: index of `shapes`. */
  readonly anchors: PackedTree;
  /** `next`: beginnings of the word behind the anchor, when the pattern wants one of a few. */
  readonly shapes: readonly { readonly concept: number; readonly pattern: string; readonly next?: readonly string[] }[];
}

export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const languages = [...new Set(lexicon.flatMap(concept => Object.keys(concept.words)))].sort();
  const texts: Text[] = [];
  const parts: GapPart[] = [];
  let phrases = 0;
  for (const [concept, { words }] of lexicon.entries()) {
    for (const [language, lines] of Object.entries(words)) {
      const meaning = concept * 32 + languages.indexOf(language);
      for (const phrase of lines.split('\n').map(line => readNotation(line, language))) {
        if (phrase.length === 1) {
          for (const text of phrase[0]!) texts.push({ ...text, id: meaning * 2 });
          continue;
        }
        for (const [index, part] of phrase.entries()) {
          const id = (parts.push({ meaning, phrase: phrases, index, last: index === phrase.length - 1 }) - 1) * 2 + 1;
          for (const text of part) texts.push({ ...text, id });
        }
        phrases++;
      }
    }
  }
  const shapes = lexicon.flatMap((concept, i) => concept.shapes.map(shape => ({ ...shape, concept: i })));
  return {
    concepts: lexicon.map(({ name, kind }) => ({ name, kind })),
    languages,
    words: pack(plant(texts)),
    parts,
    anchors: pack(plant(shapes.map(({ at }, id) => ({ text: at, stem: true, id })))),
    shapes: shapes.map(({ concept, at, pattern }) => ({ concept, pattern, ...nextWords(at, pattern) })),
  };
}
