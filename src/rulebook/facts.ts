// What a rule may ask about a statement besides its concepts. One table, so that every name a rule uses is known here.

import type { Passage } from '../model/rule.ts';
import type { HiddenHow } from '../model/span.ts';
import type { ConceptHit, Statement } from '../model/statement.ts';
import type { SurfaceKind } from '../model/surface.ts';
import type { DecodingName } from '../model/view.ts';
import { hasUnseen } from '../text/characters.ts';
import { barePlace, names } from './place-facts.ts';

type Fact = (statement: Statement, passage: Passage, found: readonly ConceptHit[]) => boolean;

/** Statements this close speak of the same thing, in UTF-16 code units of the file. */
const CLOSE = 500;

/** Statements before or after that are asked whether they are cautious, or whom they speak to. */
const AROUND = 3;

/** How an unseen character is written in program text. */
const ESCAPE = /\\[ux]|&#|&[a-z]{2,8};|%[ef]/i;

/** How far before a statement the terminal may have been told to conceal it, in UTF-16 code units. */
const SEQUENCES = 200;

/** Whether unseen characters stand in the statement itself: one somewhere else in a text of megabytes hides nothing here. */
function holdsUnseen({ view, start, end }: Statement, { file }: Passage): boolean {
  const region = view.locate(start, end);
  const written = file.text.slice(region.start, region.end);
  const before = file.text.slice(Math.max(0, region.start - SEQUENCES), region.start);
  return hasUnseen(written) || ESCAPE.test(written) || before.includes('\u001b');
}

/** Folded details, alternative texts and titles are shown to whoever asks; what else is not shown is hidden. */
const ON_DEMAND: ReadonlySet<HiddenHow> = new Set(['folded', 'attribute']);

const hidden: Fact = (statement, passage, found) => {
  const { span, via } = statement.view;
  if (!span.visibility.shown && !ON_DEMAND.has(span.visibility.how)) return true;
  if (via.some(step => step.reveals || step.name === 'spaced-letters')) return true;
  if (via.some(step => step.name === 'invisible-removed') && holdsUnseen(statement, passage)) return true;
  return inOtherLetters(statement) && disguised(statement, passage, found);
};

/** Of these a whole file may be full for another reason; so the very words that were found must have been changed. */
const LETTERS: ReadonlySet<DecodingName> = new Set(['style-letters', 'look-alikes', 'leet']);

/** UTF-16 units of the longest page that explains an encoding: every sentence found there is looked for in all of it. */
const PAGE = 100_000;

/** What is encoded here is written out in clear elsewhere in the same file: somebody shows how it is done. */
export function spelledOut({ view, start, end }: Statement, { file }: Passage): boolean {
  if (!view.span.visibility.shown || !view.via.some(step => step.reveals)) return false;
  const said = view.text.slice(start, end).replace(/[.!\s]+$/, '');
  if (said.length < 12 || file.text.length > PAGE) return false;
  const own = view.locate(start, end);
  return `${file.text.slice(0, own.start)}\n${file.text.slice(own.end)}`.toLowerCase().includes(said);
}

/** Whether the text stands there in letters that were exchanged. */
export const inOtherLetters = ({ view }: Statement) => view.via.some(step => LETTERS.has(step.name));

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether letters of what was found, or of the whole statement, are written otherwise in the file. */
export function disguised({ view, start, end }: Statement, { file }: Passage, found: readonly ConceptHit[]): boolean {
  return (found.length > 0 ? found : [{ start, end }]).some(hit => {
    const { start: from, end: to } = view.locate(hit.start, hit.end);
    return lettersOf(file.text.slice(from, to)) !== lettersOf(view.text.slice(hit.start, hit.end));
  });
}

const ofKind =
  (...kinds: readonly SurfaceKind[]): Fact =>
  (_, { file }) =>
    kinds.includes(file.surface.kind);

const inInstructions = ofKind('instructions');

/** Spoken to itself, or by a heading or a line with a colon just before it. */
const addressed: Fact = (statement, { statements, index }) => {
  if (statement.addressed) return true;
  for (let i = index - 1; i >= Math.max(0, index - AROUND); i--) {
    const before = statements[i]!;
    if (placeOf(statement) - placeOf(before) > CLOSE) return false;
    const last = before.view.text[before.end - 1];
    if (before.addressed && (last === ':' || last === '：' || before.view.span.block === 'heading')) return true;
  }
  return false;
};

/** In a document about attacks, statements this short are items of its lists, in UTF-16 code units. */
const LISTED = 160;

const titles = new WeakMap<readonly Statement[], Statement | undefined>();

/** The first heading. Asked of nearly every statement, in files that may have none. */
function titleOf(statements: readonly Statement[]): Statement | undefined {
  if (!titles.has(statements))
    titles.set(
      statements,
      statements.find(other => other.view.span.block === 'heading'),
    );
  return titles.get(statements);
}

const cautious: Fact = (statement, passage) => {
  if (hidden(statement, passage, [])) return false;
  const { statements, index } = passage;
  const title = titleOf(statements);
  if (title?.cautious && !statement.addressed && statement.end - statement.start <= LISTED) return true;
  for (let i = index - AROUND; i <= index + AROUND; i++) {
    const other = statements[i];
    if (other?.cautious && Math.abs(placeOf(other) - placeOf(statement)) <= CLOSE) return true;
  }
  return false;
};

/** Statements behind a heading or a line with a colon that it may speak for, and how far it reaches in the file. */
const LED = 25;
const LED_REACH = 1500;

/** Below a heading such as "Never do this" or "Common mistakes". */
const warned: Fact = (statement, { statements, index }) => {
  for (let i = index - 1; i >= Math.max(0, index - LED); i--) {
    const before = statements[i]!;
    if (placeOf(statement) - placeOf(before) > LED_REACH) return false;
    if (before.lead !== 'none') return before.lead === 'warns';
  }
  return false;
};

/** Too short to tell an order from a catchword: its length in letters, one CJK character counting for three. */
const TERSE = 42;

const terse: Fact = ({ view, start, end }) => {
  if (end - start >= TERSE) return false;
  let length = 0;
  for (let i = start; i < end; i++) length += view.text.charCodeAt(i) > 0x2e7f ? 3 : 1;
  return length < TERSE;
};

/** What stands between an English verb and a thing that is not what the verb is done to. */
const CLAUSE = /[:;()|\u2192]|\s[-\u2013\u2014]\s/;

/** No colon, bracket or cell border between what was found, and no comma in front of the verb. */
const together: Fact = ({ view }, _, found) => {
  const from = Math.min(...found.map(hit => hit.end));
  const to = Math.max(...found.map(hit => hit.start));
  const between = view.text.slice(Math.min(from, to), Math.max(from, to));
  const verb = found.find(hit => hit.action);
  return !CLAUSE.test(between) && (verb === undefined || verb.start < to || !between.includes(','));
};

const BETWEEN =
  /\b(?:from|in|into|to|with|for|by|on|onto|at|through|against|about|via|using|as|when|if|where|but|after|before)\b|[;:()|]/;

/** The English verb stands in front of what it is done to. True in other languages, whose order of words is free. */
const onObject: Fact = ({ view }, _, found) => {
  const verb = found.find(hit => hit.action);
  const thing = found.find(hit => !hit.action);
  if (!verb || !thing || (verb.language !== 'en' && verb.language !== 'any')) return true;
  const said = view.text.slice(verb.start, verb.end);
  if (verb.start < thing.start && thing.end < verb.end) return true;
  if (verb.end > thing.start || /[;:()|]|\s(?:in|into|onto|to)$|\s(?:to|into|in|as)\s(?:the|your|a|an)$/.test(said))
    return false;
  return !BETWEEN.test(view.text.slice(verb.end, thing.start));
};

/** Spelled as a regular expression: somebody looks for the text. */
const REGEX =
  /\\[sbdw][+*?{]?|\(\?[i:=!<]|\.[*+]\??(?:[\\)(|]|$)|\[\^?[^\]\n]{1,30}\][+*{]|\)\?\s?\(|\w\|\w[^\n]{0,60}\)[?*+]/;

const pattern: Fact = ({ view }, _, found) =>
  found.length > 0 &&
  REGEX.test(view.text.slice(Math.min(...found.map(hit => hit.start)), Math.max(...found.map(hit => hit.end)) + 1));

/** Says what could be rather than what is done. */
const ABLE =
  /\b(?:can|may|might|could|cannot|would|if|when|pueden?|podem?|peut|peuvent|kann|können|può|possono|wenn|si|se|quand|cuando|quando|có thể|dapat|bisa|może|mogą|gdy)\b|могут|может|можуть|може|если|когда|якщо|يمكن|قد |सकत|できる|可以|能够|可能|会|할 수|ebilir|abilir/;

/** Tells what agents do, in a sentence that starts with them: often an order in other clothes. */
const aboutAgent: Fact = ({ view, hits, start }) => {
  const agent = hits.find(hit => hit.concept === 'agent' && !hit.quoted);
  const verb = hits.find(hit => hit.action);
  if (!agent || !verb || agent.start - start > ABOUT || agent.start >= verb.start) return false;
  return !ABLE.test(view.text.slice(start, verb.start));
};

/** How far into the sentence its subject is looked for, in UTF-16 code units. */
const ABOUT = 40;

/** What was found first stands in inline code. */
const inCode: Fact = ({ view, start }, _, found) =>
  (view.text.slice(start, found[0]?.start ?? start).split('`').length - 1) % 2 === 1;

const actions = (found: readonly ConceptHit[]) => found.filter(hit => hit.action);

/** Facts by the name that rules use. */
export const FACTS: ReadonlyMap<string, Fact> = new Map<string, Fact>([
  ['hidden', hidden],
  ['shown', (...of) => !hidden(...of)],
  ['addressed', addressed],
  ['instructions', inInstructions],
  ['settings', ofKind('settings', 'manifest')],
  ['docs', ofKind('docs')],
  ['source', ofKind('source')],
  ['to-agent', (...of) => inInstructions(...of) || hidden(...of) || addressed(...of)],
  ['spoken-to', (...of) => hidden(...of) || addressed(...of)],
  ['ordered', (_s, _p, found) => actions(found)[0]?.ordered ?? true],
  ['described', (_s, _p, found) => actions(found)[0]?.ordered === false],
  ['asked', ({ mood }) => mood === 'asked'],
  [
    'quoted',
    (statement, _p, found) =>
      statement.quoted || (actions(found).length > 0 ? actions(found) : found).every(hit => hit.quoted),
  ],
  ['strange-place', names('strange', 'shady')],
  ['bare-place', barePlace],
  ['shady-place', names('shady')],
  ['known-place', names('known')],
  ['any-place', names('known', 'strange', 'shady')],
  ['heading', ({ view }) => view.span.block === 'heading'],
  ['label', ({ view }) => /(?:^|\.)(?:name|title|label)$/.test(view.span.key ?? '')],
  ['fenced', ({ view }) => view.span.block === 'fence'],
  ['negated', ({ negated }) => negated],
  ['cautious', cautious],
  ['warned', (...of) => !hidden(...of) && warned(...of)],
  ['terse', terse],
  ['about-agent', aboutAgent],
  ['object', onObject],
  ['together', together],
  ['in-code', inCode],
  ['pattern', pattern],
  ['comment', ({ view }) => view.span.role === 'comment'],
  ['string', ({ view }) => view.span.role === 'string'],
  ['code', ({ view }) => view.span.role === 'code'],
  ['field', ({ view }) => view.span.role === 'field'],
  ['prose', ({ view }) => view.span.role === 'prose'],
]);

/** Whether a fact holds; an unknown one never does. */
export function factOf(name: string, statement: Statement, passage: Passage, found: readonly ConceptHit[]): boolean {
  return FACTS.get(name)?.(statement, passage, found) ?? false;
}

/** Offset in the file, near enough: a folded view may be a little shorter than its span. */
function placeOf({ view, start }: Statement): number {
  return view.span.region.start + start;
}
