// Which words a negation governs. Languages differ in where the negation stands and how far it reaches; that is one row
// of a table each, and the words themselves are in rules/lexicon/not-before.yaml and not-after.yaml.
import type { WordHit } from './matcher.ts';

interface Reach {
  /** Most words, or characters in scripts without spaces, between the negation and the word it governs. */
  readonly before: number;
  readonly after: number;
  readonly characters?: true;
}

const REACH: Readonly<Record<string, Reach>> = {
  en: { before: 7, after: 5 },
  zh: { before: 9, after: 4, characters: true },
  ja: { before: 0, after: 7, characters: true },
  ko: { before: 0, after: 9, characters: true },
  ru: { before: 2, after: 3 },
  uk: { before: 2, after: 3 },
  pl: { before: 2, after: 3 },
  es: { before: 4, after: 3 },
  pt: { before: 4, after: 3 },
  fr: { before: 4, after: 3 },
  it: { before: 4, after: 3 },
  de: { before: 6, after: 8 },
  ar: { before: 3, after: 2 },
  hi: { before: 3, after: 2 },
  tr: { before: 1, after: 2 },
  vi: { before: 3, after: 2 },
  id: { before: 3, after: 2 },
};

const CLAUSE_END = /[;:!?。；：！？।]|\.\s|\s[—–]\s|\s-\s/;

/** Words after which a negation says the opposite of what it seems to: "do not forget to". */
const LIFTED =
  /(?<!\p{L})(?:forget|hesitate|fail to|neglect|omit|miss|only|just|merely|olvid|esque[cç]|oubli|vergess|dimentic|забуд|hésit)/u;

/** Words that end what a negation governs. */
const TURN =
  /\s(?:but|instead|then|and then|just|simply|only|rather|sondern|sino|mais|mas|ma|но|але|ale|tapi|nhưng)\s|但|而是|しかし|하지만|لكن|बल्कि|लेकिन/;

const AND = /\s(?:and|und|y|e|et|и|та|i|oraz|ve|và|dan|و|और)\s/;
const OR = /\s(?:or|nor|oder|noch|o|ni|ou|né|или|ни|або|ani|lub|veya|hoặc|atau|أو|या)\s|[或및や]/;

/** A Turkish verb carries its own negation. */
const TURKISH = /m[ae](?:y[ae]?(?:n|in|ın|iniz|ınız)?|den|dan|sin|sın|mek|mak|meli|malı|z)?$/;

/** Whether one of the negations governs the word. `from` and `to` bound the statement. */
export function isNegated(
  text: string,
  hit: WordHit,
  before: readonly WordHit[],
  after: readonly WordHit[],
  from: number,
  to: number,
): boolean {
  if (hit.language === 'tr' && TURKISH.test(text.slice(hit.start, hit.end))) return true;
  for (let i = before.length - 1; i >= 0; i--) {
    const negation = before[i]!;
    if (negation.end > hit.start || negation.start < from) continue;
    if (hit.start - negation.end > 120) break;
    if (governs(text, negation, hit, to)) return true;
  }
  for (const negation of after) {
    if (negation.start < hit.end || negation.end > to) continue;
    if (negation.start - hit.end > 80) break;
    const language = languageOf(hit, negation);
    const between = text.slice(hit.end, negation.start);
    if (CLAUSE_END.test(between) || /[,，、،]/.test(between) || AND.test(`${between} `)) continue;
    if (lengthOf(between, language) <= (REACH[language]?.after ?? 3)) return true;
  }
  return false;
}

function governs(text: string, negation: WordHit, hit: WordHit, to: number): boolean {
  const language = languageOf(hit, negation);
  const reach = REACH[language]?.before ?? 4;
  const between = text.slice(negation.end, hit.start);
  if (CLAUSE_END.test(between) || LIFTED.test(between) || TURN.test(` ${between}`)) return false;
  const comma = between.search(/[,，、،]/);
  if (comma >= 0) {
    if (!OR.test(text.slice(negation.end + comma, Math.min(to, hit.end + 60)))) return false;
    return lengthOf(between, language) <= reach * 2;
  }
  const and = AND.exec(` ${between} `);
  if (and && /^(?:without|no|none|avoid\w*|nothing)$/.test(text.slice(negation.start, negation.end))) return false;
  if (and && lengthOf(between.slice(0, and.index), language) > 2) return false;
  return lengthOf(between, language) <= reach;
}

/** A shape has no language of its own: the negation's counts. */
function languageOf(hit: WordHit, negation: WordHit): string {
  return hit.language === 'any' ? negation.language : hit.language;
}

function lengthOf(between: string, language: string): number {
  const trimmed = between.trim();
  if (REACH[language]?.characters) return trimmed.length;
  return trimmed === '' ? 0 : trimmed.split(/\s+/).length;
}
