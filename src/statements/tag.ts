// What a statement says, as facts: its concepts with polarity, quotation and mood, and whom it speaks to.
import type { ConceptHit, Mood, Statement } from '../model/statement.ts';
import type { View } from '../model/view.ts';
import { speaksTo } from './address.ts';
import { LATIN, latinLanguages } from './language.ts';
import { NEGATORS } from './lexicon.ts';
import type { Matcher, WordHit } from './matcher.ts';
import { isOrdered } from './mood.ts';
import { isNegated } from './polarity.ts';
import { quotations } from './quotes.ts';
import type { Stretch } from './split.ts';

/** Concepts that the tagger itself acts on. */
export const AGENT = 'agent';
const CAUTION = 'caution';
const EXAMPLE = 'example';

/** Phrases whose words do not mean what they mean alone: nothing else is found inside one. */
const IDIOM = 'idiom';

/** Concepts that make a heading a warning. */
const WARNING: ReadonlySet<string> = new Set(['caution', 'discourage', NEGATORS.before, NEGATORS.after]);

/** How far behind "for example" words count as quoted, in UTF-16 code units. */
const EXAMPLE_REACH = 80;

/** What a statement says by itself. `addressed`: as far as itself tells. */
export type Tags = Omit<Statement, 'view' | 'start' | 'end' | 'words'>;

/** Tags the stretch of a folded view that `hits` stand in. */
export function tag(view: View, { start, end }: Stretch, all: readonly WordHit[], matcher: Matcher): Tags {
  const { text } = view;
  const nameOf = (hit: WordHit) => matcher.concepts[hit.concept]!.name;
  // Idioms first: a name such as "Model Context Protocol" stands in text of any language.
  const found = inItsLanguage(text, start, end, withoutIdioms(outsideAddresses(text, start, end, all, nameOf), nameOf));
  const before = found.filter(hit => nameOf(hit) === NEGATORS.before);
  const after = found.filter(hit => nameOf(hit) === NEGATORS.after);
  const examples = found.filter(hit => nameOf(hit) === EXAMPLE);
  const quotes = quotations(text, start, end);
  const hits: ConceptHit[] = [];
  for (const hit of found) {
    const name = nameOf(hit);
    if (name === NEGATORS.before || name === NEGATORS.after) continue;
    const action = matcher.concepts[hit.concept]!.kind === 'action';
    const negated = isNegated(text, hit, of(before, hit), of(after, hit), start, end);
    const last = hits.at(-1);
    if (last && last.concept === name && last.start === hit.start && last.end === hit.end) {
      if (negated && !last.negated) hits[hits.length - 1] = { ...last, negated };
      continue;
    }
    hits.push({
      concept: name,
      start: hit.start,
      end: hit.end,
      language: hit.language,
      action,
      negated,
      quoted:
        quotes.some(q => q.start <= hit.start && hit.end <= q.end) ||
        examples.some(e => e.end <= hit.start && hit.start - e.end < EXAMPLE_REACH),
      ordered: !action || hit.language !== 'en' || isOrdered(text, start, hit.start, hit.end),
    });
  }
  const actions = hits.filter(hit => hit.action);
  // A line of code that ends in a colon, such as `if not ready:`, warns of nothing below it.
  const isCode = view.span.role === 'code' && view.span.block !== 'fence';
  return {
    hits,
    concepts: new Set(hits.map(hit => hit.concept)),
    negated: actions.length > 0 && actions.every(hit => hit.negated),
    quoted:
      view.span.block === 'fence' ||
      (hits.length > 0 && (actions.length > 0 ? actions : hits).every(hit => hit.quoted)),
    addressed: isAddressed(view, start, end, hits, isCode),
    cautious: hits.some(hit => hit.concept === CAUTION),
    mood: moodOf(text, end, actions),
    lead: isLead(view, start, end)
      ? !isCode && found.some(hit => WARNING.has(nameOf(hit)))
        ? 'warns'
        : 'plain'
      : 'none',
  };
}

const ADDRESS =
  /[a-z0-9+.-]{2,12}:\/\/[^\s"'`<>)\]]{1,300}|[\w.-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}(?::[\w./-]{1,100})?|\b[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}\/[^\s"'`<>)\]]{0,200}|\b(?:[a-z0-9-]{1,60}\.){2,4}[a-z]{2,10}\b/g;

/** A token with a slash in it, which may be a path. */
const SLASHED = /[\w.~$@{][\w.~$@*{}-]{0,80}\/[\w.~$@*{}/-]{0,200}|(?<![\w/])\/[\w.{-][\w.~$@*{}/-]{1,200}/g;
const PATH = /^(?:~|\.{1,2})?\/|\/.*\/|(?:^|\/)\.\w|\.[a-z][a-z0-9]{0,4}$/;

/** Concepts whose words mean in a path what they mean elsewhere: the name of a file tells what it holds. */
const IN_PATHS: ReadonlySet<string> = new Set([
  'secret',
  'instruction-file',
  'agent-config',
  'memory',
  'data',
  'valued',
  'command',
  'opaque',
]);

/** Words in a URL, host or mail address say nothing, and few in a path do; shapes may stand in one. */
function outsideAddresses(
  text: string,
  start: number,
  end: number,
  hits: readonly WordHit[],
  nameOf: (hit: WordHit) => string,
): readonly WordHit[] {
  const stretch = text.slice(start, end);
  if (!/[@/]/.test(stretch)) return hits;
  const at = (m: RegExpMatchArray) => ({ start: start + m.index!, end: start + m.index! + m[0].length });
  const addresses = [...stretch.matchAll(ADDRESS)].map(at);
  const paths = [...stretch.matchAll(SLASHED)].filter(m => PATH.test(m[0])).map(at);
  if (addresses.length + paths.length === 0) return hits;
  const inside = (hit: WordHit, places: readonly Stretch[]) =>
    places.some(place => place.start <= hit.start && hit.end <= place.end);
  return hits.filter(
    hit => hit.language === 'any' || !(inside(hit, addresses) || (!IN_PATHS.has(nameOf(hit)) && inside(hit, paths))),
  );
}

function withoutIdioms(hits: readonly WordHit[], nameOf: (hit: WordHit) => string): readonly WordHit[] {
  const idioms = hits.filter(hit => nameOf(hit) === IDIOM);
  if (idioms.length === 0) return hits;
  return hits.filter(hit => !idioms.some(idiom => idiom.start <= hit.start && hit.end <= idiom.end));
}

function inItsLanguage(text: string, start: number, end: number, hits: readonly WordHit[]): readonly WordHit[] {
  if (hits.every(hit => hit.language === 'en' || hit.language === 'any')) return hits;
  const spoken = latinLanguages(text, start, end);
  const foreign = OTHER_SCRIPT.test(text.slice(start, end));
  return hits.filter(hit => (LATIN.has(hit.language) ? spoken.has(hit.language) : foreign || hit.language === 'any'));
}

/** A letter of a script that is not Latin: without one, "root" or "AI" is no word of Russian or Chinese. */
const OTHER_SCRIPT = /[^\p{scx=Latin}\P{L}]/u;

/** Negations of the hit's language; those of every language for shapes. */
function of(negations: readonly WordHit[], hit: WordHit): readonly WordHit[] {
  return negations.length === 0 || hit.language === 'any'
    ? negations
    : negations.filter(n => n.language === hit.language || n.language === 'any');
}

function isAddressed(view: View, start: number, end: number, hits: readonly ConceptHit[], code: boolean): boolean {
  const { text, span } = view;
  const lexed = code || span.role === 'string';
  return hits.some((hit, i) => {
    if (hit.concept !== AGENT || hit.quoted || text[hit.start - 1] === '_' || text[hit.end] === '_') return false;
    const from = lexed ? afterMark(text, start, hit.start) : start;
    if (speaksTo(text, from, hit.start, hit.end, end, hit.language === 'en')) return true;
    if (code || hit.start - start > 24 || !/s$/.test(text.slice(hit.start, hit.end))) return false;
    const next = hits.slice(i + 1).find(other => other.action);
    if (next === undefined || /^\w*[^s]s\b/.test(text.slice(next.start, next.end))) return false;
    return next.ordered && TOLD.test(text.slice(hit.end, next.start));
  });
}

/** How far in front of a name a mark is looked for, in UTF-16 code units. */
const MARK_REACH = 60;

/**
 * Where what stands in front of a name in program text begins: behind the last mark of code. A lexer that took a quote for
 * the start of a string calls the comment behind it code or string, and whoever writes there chose that quote.
 */
function afterMark(text: string, start: number, at: number): number {
  for (let i = at - 1; i >= Math.max(start, at - MARK_REACH); i--) {
    if (CODE_MARK.test(text[i]!) || (text[i] === '-' && text[i - 1] === '-')) return i + 1;
  }
  return start;
}

const CODE_MARK = /[;#%/*(){}|\\"`=<>&$]/;

/** Between "agents" and their verb; "agents often run", "agents can run" tell of them. */
const TOLD =
  /^\s(?:(?:must|should|shall|always|never|first|please|also|then|now|next|simply|just|only|automatically|silently|quietly|immediately|instead|additionally|kindly|will|may)\s)?$/;

/** Whether a statement that ends at `end` speaks for what follows. */
export function isLead({ text, span }: View, start: number, end: number): boolean {
  const last = text[end - 1];
  if (span.block === 'heading' || last === ':' || last === '：') return true;
  return last === '*' && end - start <= BOLD && /^\*\*[^*]+\*\*$/.test(text.slice(start, end));
}

/** Longest line in bold that stands for a heading, in UTF-16 code units. */
const BOLD = 60;

function moodOf(text: string, end: number, actions: readonly ConceptHit[]): Mood {
  if (/[?？؟]["'”」)]?$/.test(text.slice(end - 3, end))) return 'asked';
  return actions.length > 0 && actions.every(hit => !hit.ordered) ? 'described' : 'ordered';
}
