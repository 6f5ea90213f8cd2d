// The superset test of address.ts, for the prefilter: on raw text, where blanks, comment leaders, tags and marks of emphasis
// may stand between any two words.

import { later } from '../text/later.ts';
import { ELSEWHERE_DUTY } from './address.ts';
import { isWord } from './characters.ts';
import { ESCAPED_BLANK } from './language.ts';

/** Words in front of the name that an address may hold, as {@link speaksTo} has them. */
const BEFORE =
  /^(?:notes?|notice|attention|messages?|instructions?|hints?|important|warning|reminder|info|information|todo|fixme|nb|ps|task|setup|steps?|action|required|for|to|from|the|all|any|every|each|dear|hey|hi|hello|hex|if|you|are|re|as|an|a|and|or|automated|autonomous|coding|code|new|other|only|special|please|when|of|this|repository|repo|owner|user|project|your|our|attn|fyi|directives?|guidance|rules?|prompt|comment|now|here|large|language|generative|smart|helpful|intelligent|we|ask|that|readers?|reading|\d)+$/;

/** Between two words: no letter, and no tag either. */
const APART = '(?:[^\\p{L}\\p{N}<]|<[^<>]{0,310}>|<)';

const GAP = later(() => new RegExp(`^${APART}*`, 'u'));
const NEXT_WORD = later(() => new RegExp(`^${APART}{1,60}\\p{L}`, 'u'));

const TAIL = later(
  () =>
    /^(?:s(?!\p{L})|agents?|assistants?|models?|systems?|tools?|bots?|notes?|hints?|only|readers?|reviewers?|users?|instructions?|step|attention|and|or|llms?|ai)/u,
);

const MARK = /[:：,，、!—–]|->|--|\s-\s/;

const CLAUSE = later(
  () =>
    /^(?:that|who|which|reading|working|parsing|processing|touching|opening|editing|using|visiting|scanning|reviewing|assigned|asked|tasked|finishing|handling|summari[sz]ing|answering|loading|bumping|writing|recommending|in|on|with|of)(?!\p{L})/u,
);

const DUTY = later(
  () =>
    /(?<![\p{L}\p{N}])(?:must|should|shall|need|have|are|will|may|please|always|never|do|don|kindly|ought|note|starts?|begins?)(?!\p{L})/u,
);
const DUTY_NEXT = later(() => new RegExp(`^${DUTY().source}`, 'u'));

const ASKING = later(() => /(?<!\p{L})(?:if|since|because|when|as|case|assuming)(?!\p{L})/u);
const ASKED = later(() => /(?<!\p{L})(?:you|this|reader)(?!\p{L})/u);

/** UTF-16 units of raw text that the words of an address may be spread over. */
const FRONT = 400;
const BACK = 480;

/** Names behind which a language other than English addresses: a mark close by, or a word of duty. */
const ELSEWHERE = /^[^.。!?\n:：,，、()（）[\]"“]{0,160}[:：!！—–،-]|^[^.。!?:：,，、]{0,100}[,，、،]/;
const ELSEWHERE_FAR = later(
  () => new RegExp(`^[^.。!?\\n:：]{0,200}?${ELSEWHERE_DUTY.source.replace(/^\^\[[^\]]*\]\{0,40\}\?/, '')}`),
);

/** False only when nobody is spoken to by the name at [at, end) of a raw text in lower case. */
export function mayAddress(text: string, at: number, end: number, english: boolean): boolean {
  if (isInside(text, at, end)) return false;
  const behind = text.slice(end, end + BACK);
  const before = text.slice(Math.max(0, at - FRONT), at);
  const name = text.slice(at, end);
  if (speaks(before, name, behind, english) || isSparse(before, FRONT) || isSparse(behind, BACK)) return true;
  if (!before.includes('\\') && !behind.includes('\\')) return false;
  return speaks(before.replace(ESCAPED_BLANK, ' '), name, behind.replace(ESCAPED_BLANK, ' '), english);
}

/** Whether a slice is too short for the words of an address, since little of it is letters. */
function isSparse(slice: string, whole: number): boolean {
  if (slice.length < whole) return false;
  const told = slice.includes('<') || slice.includes('\\') ? slice.replace(UNTOLD, '') : slice;
  let letters = 0;
  for (let i = 0; i < told.length; i++) if (isWord(told.charCodeAt(i))) letters++;
  return letters * SPARSE < whole;
}

const UNTOLD = /\\[a-z]|<\/?[a-z][^<>]{0,310}>|&[a-z]{2,16};/g;

/** Units of raw text for each letter in what is mostly gaps. */
const SPARSE = 4;

function speaks(before: string, name: string, behind: string, english: boolean): boolean {
  if (!english) return ELSEWHERE.test(behind) || ELSEWHERE_FAR().test(behind) || before.includes('على');
  const asking = ASKING().exec(before);
  if (asking && ASKED().test(before.slice(asking.index))) return true;
  if (name.endsWith('s') && NEXT_WORD().test(behind)) return true;
  const last = lastWord(before);
  if (last !== undefined && !BEFORE.test(last)) return false;
  let rest = behind;
  for (let words = 0; words < 12; words++) {
    const apart = GAP().exec(rest)![0];
    if (MARK.test(apart)) return true;
    rest = rest.slice(apart.length);
    if (DUTY_NEXT().test(rest)) return true;
    if (CLAUSE().test(rest)) return DUTY().test(rest) || rest.includes(':');
    const tail = TAIL().exec(rest);
    if (!tail) return false;
    rest = rest.slice(tail[0].length);
  }
  return true;
}

/** The word at the end of a line, with nothing but blanks and marks of emphasis behind it. */
function lastWord(text: string): string | undefined {
  let end = text.length;
  while (end > 0 && ' \t\r_*~`'.includes(text[end - 1]!)) end--;
  let start = end;
  while (start > 0 && isWord(text.charCodeAt(start - 1))) start--;
  return start < end ? text.slice(start, end) : undefined;
}

/** Letters in front of the subject of a statement. */
const SUBJECT = 40;

/** What a statement may start behind: the end of another, a line, a mark of a comment or of a string. */
const STARTS = new Set('\n.!?…。！？।؟"\'`/*#;%<>:=|({-'.split(''));

/** False only when no statement that starts close to `at` has the name there for its subject. */
export function mayBeSubject(text: string, at: number): boolean {
  let letters = 0;
  for (let i = at - 1; i >= 0; i--) {
    if (STARTS.has(text[i]!)) return true;
    if (isWord(text.charCodeAt(i)) && ++letters > SUBJECT) return false;
  }
  return true;
}

/** Part of a name such as `load_model` or `model_t`, which speaks to nobody. */
function isInside(text: string, at: number, end: number): boolean {
  const word = (i: number) => /[\p{L}\p{N}]/u.test(text[i] ?? '');
  return (text[at - 1] === '_' && word(at - 2)) || (text[end] === '_' && word(end + 1));
}
