// Statements that are tagged when somebody asks what they say. Most hold a word that some rule asks for, and hardly any holds
// all that one asks for.
import type { ConceptHit, Mood, Statement, Words } from '../model/statement.ts';
import type { View } from '../model/view.ts';
import { isWord } from './characters.ts';
import type { Matcher, WordHit } from './matcher.ts';
import type { Stretch } from './split.ts';
import { type Tags, tag } from './tag.ts';
import { wordsOf } from './words.ts';

/** Statements behind an addressed one that ends in a colon, a list for instance, that are spoken to the same reader. */
const LIST = 12;

/** How far a paragraph goes on speaking to whom its sentence spoke to, in UTF-16 code units. */
const SPOKEN = 600;

/** A statement of a view as it was found. */
export interface Untagged extends Stretch {
  readonly hits: readonly WordHit[];
  /** Number of the stretch, and of its paragraph. */
  readonly index: number;
  readonly paragraph: number;
}

/** The statements of one view, in order. */
export function untagged(view: View, found: readonly Untagged[], matcher: Matcher): readonly Statement[] {
  const inherits = heard(view, found, () => statements);
  const statements = found.map((one, i) => new TaggedOnUse(view, one, matcher, () => inherits(i)));
  return statements;
}

/** Says of a statement whether one before it speaks to an agent for it. */
function heard(
  { text }: View,
  found: readonly Untagged[],
  statements: () => readonly TaggedOnUse[],
): (index: number) => boolean {
  const inherited: boolean[] = [];
  let spoken: { readonly until: number; readonly paragraph: number; readonly end: number } | undefined;
  return which => {
    for (let i = inherited.length; i <= which; i++) {
      const { index, paragraph, start, end } = found[i]!;
      const inherits =
        spoken !== undefined &&
        (index <= spoken.until || (spoken.paragraph === paragraph && start - spoken.end <= SPOKEN));
      inherited.push(inherits);
      if (inherits || !statements()[i]!.speaks) continue;
      const leads = text[end - 1] === ':' && !isWord(text.charCodeAt(end));
      spoken = { until: leads ? index + LIST : index, paragraph, end };
    }
    return inherited[which]!;
  };
}

class TaggedOnUse implements Statement {
  readonly view: View;
  readonly start: number;
  readonly end: number;
  readonly #found: Untagged;
  readonly #matcher: Matcher;
  readonly #inherits: () => boolean;
  #tags: Tags | undefined;
  #words: Words | undefined;

  constructor(view: View, found: Untagged, matcher: Matcher, inherits: () => boolean) {
    this.view = view;
    this.start = found.start;
    this.end = found.end;
    this.#found = found;
    this.#matcher = matcher;
    this.#inherits = inherits;
  }

  /** What it says by itself. */
  get own(): Tags {
    this.#tags ??= tag(this.view, this.#found, this.#found.hits, this.#matcher);
    return this.#tags;
  }

  /** Whether it speaks to an agent by itself. */
  get speaks(): boolean {
    return this.words.agent && this.own.addressed;
  }

  get words(): Words {
    this.#words ??= wordsOf(this.#found.hits, this.#matcher);
    return this.#words;
  }

  get hits(): readonly ConceptHit[] {
    return this.own.hits;
  }

  get concepts(): ReadonlySet<string> {
    return this.own.concepts;
  }

  get negated(): boolean {
    return this.own.negated;
  }

  get quoted(): boolean {
    return this.own.quoted;
  }

  get addressed(): boolean {
    return this.#inherits() || this.speaks;
  }

  get cautious(): boolean {
    return this.own.cautious;
  }

  get mood(): Mood {
    return this.own.mood;
  }

  get lead(): Statement['lead'] {
    return this.own.lead;
  }
}
