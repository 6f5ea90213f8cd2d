// Which unseen characters are explained by what stands around them. Ranges alone flag one file in twenty-five; nearly all
// of those are emoji, Persian, Hindi, Thai or Khmer. An explained character is bounded: one joiner between two letters, one
// selector per base, or a hidden message would explain itself. Rules: UTS #51 (emoji), RFC 5892 appendix A (joiners),
// UTS #37 (ideographic variation), UAX #9 (bidi); seen 2026-11-22.
import type { CharacterClassId, Natural } from './character-classes.ts';
import { classOf, pointAt, pointBefore, type UnseenRun } from './characters.ts';
import { emojiJoin, flagTag } from './emoji.ts';
import { type LineFacts, lineReader } from './line-facts.ts';
import {
  breaksByZeroWidthSpace,
  isCursive,
  isEastAsian,
  isEmoji,
  isHan,
  isIndic,
  isJamo,
  isKhmer,
  isLetter,
  isMark,
  isMath,
  isMongolian,
  isSymbol,
  isVirama,
} from './scripts.ts';

/** Where one unseen character stands. Offsets are UTF-16. */
export interface Place {
  readonly text: string;
  readonly at: number;
  readonly point: number;
  readonly run: UnseenRun;
  /** Code points right beside the character, -1 at an end of the text. */
  readonly before: number;
  readonly after: number;
  /** Code points on both sides of its run. */
  readonly left: number;
  readonly right: number;
  /** The run is this one character. */
  readonly alone: boolean;
  line(): LineFacts;
}

type Judge = (place: Place) => Natural;

const yes: Judge = () => 'yes';
const no: Judge = () => 'no';
const loose: Judge = () => 'loose';

/** Between two letters or digits: there a stray character splits a word. */
const insideWord = (p: Place) => isWord(p.left) && isWord(p.right);
const isWord = (point: number) => point > 0 && (isLetter(point) || (point >= 0x30 && point <= 0x39) || point === 0x5f);
const stray: Judge = p => (!insideWord(p) && length(p) <= 2 ? 'loose' : 'no');
const either = (p: Place, test: (point: number) => boolean) => test(p.left) || test(p.right);
const shaped = (point: number) => isCursive(point) || isIndic(point);
const length = (p: Place) => p.run.end - p.run.start;

const joiner: Judge = p => {
  if (p.point === 0x200d && emojiJoin(p.text, p.at)) return 'yes';
  if (isVirama(p.before) || isVirama(p.after)) return 'yes';
  if (either(p, shaped)) return p.alone ? 'yes' : length(p) <= 7 ? 'loose' : 'no';
  if (p.alone && either(p, isEastAsian)) return 'loose';
  if (p.alone && p.point === 0x200d && either(p, isEmoji) && !insideWord(p)) return 'loose';
  return stray(p);
};

const zeroWidthSpace: Judge = p => {
  if (length(p) <= 2 && (either(p, breaksByZeroWidthSpace) || either(p, isEastAsian))) return 'yes';
  return stray(p);
};

const selector: Judge = p => {
  const base = p.before;
  if (base < 0 || isSelector(base) || isSelector(p.after)) return 'no';
  if (isEmoji(base) || (base > 0x7f && isSymbol(base)) || base === 0x20e3) return 'yes';
  return isEastAsian(base) ? 'yes' : stray(p);
};

/** Standardized variants: mathematical symbols and script letters, zero, East Asian punctuation, and script variants. */
const standardVariant: Judge = p => {
  const base = p.before;
  if (base < 0 || isSelector(base) || isSelector(p.after)) return 'no';
  const which = p.point - 0xfe00;
  if (which <= 2 && (isHan(base) || (base >= 0x2018 && base <= 0x201d) || isEastAsian(base))) return 'yes';
  if (which <= 1 && (isMath(base) || (base >= 0x2100 && base <= 0x214f) || base === 0x30 || base === 0xff10))
    return 'yes';
  return which <= 6 && /[\p{scx=Mymr}\p{scx=Phag}\p{scx=Mani}\p{scx=Egyp}]/u.test(String.fromCodePoint(base))
    ? 'yes'
    : 'no';
};

/** Ideographic variation: registered collections stay below U+E0120 as far as we know; a payload does not. */
const ideographicVariant: Judge = p => (isHan(p.before) && p.point <= 0xe011f && !isSelector(p.after) ? 'yes' : 'no');

const balanced: Judge = p => {
  const line = p.line();
  if (!line.balanced) return 'no';
  return line.rightToLeft ? 'yes' : 'loose';
};

const besideBlock = (from: number, to: number): Judge => {
  const inside = (point: number) => point >= from && point <= to;
  return p => (inside(p.before) || inside(p.after) || either(p, inside) ? 'yes' : 'no');
};

const JUDGES: Readonly<Record<CharacterClassId, Judge>> = {
  tag: p => flagTag(p.text, p.at),
  'vs-bmp': standardVariant,
  vs15: selector,
  vs16: selector,
  'vs-supplement': ideographicVariant,
  zwsp: zeroWidthSpace,
  zwnj: joiner,
  zwj: joiner,
  'word-joiner': p => (p.alone && either(p, isEastAsian) ? 'yes' : stray(p)),
  bom: p => (p.at === 0 ? 'yes' : stray(p)),
  'invisible-operator': p =>
    p.alone && (either(p, isMath) || (p.left === 0x3e && p.right === 0x3c) || (isLetter(p.left) && p.right === 0x28))
      ? 'yes'
      : 'no',
  'reserved-ignorable': no,
  'deprecated-format': no,
  'bidi-override': no,
  'bidi-embedding': balanced,
  'bidi-isolate': balanced,
  'bidi-mark': p => (length(p) <= 3 && p.line().rightToLeft ? 'yes' : stray(p)),
  'soft-hyphen': p => (p.alone ? (insideWord(p) ? 'yes' : 'loose') : 'no'),
  cgj: p => (isMark(p.before) || isMark(p.after) ? 'yes' : stray(p)),
  'hangul-filler': p => (p.alone && either(p, isJamo) ? 'yes' : p.alone && p.line().hangul ? 'loose' : 'no'),
  'khmer-inherent': p => (isKhmer(p.before) ? 'yes' : 'no'),
  'mongolian-format': p => (isMongolian(p.before) || either(p, isMongolian) ? 'yes' : 'no'),
  'braille-blank': p => (brailleNear(p) ? 'yes' : 'no'),
  interlinear: no,
  'object-replacement': loose,
  'line-separator': loose,
  'musical-format': besideBlock(0x1d100, 0x1d1ff),
  'shorthand-format': besideBlock(0x1bc00, 0x1bc9f),
  'egyptian-format': besideBlock(0x13000, 0x143ff),
  'prepended-mark': yes,
  noncharacter: no,
  'private-use': p => (privateRun(p) <= 2 ? 'yes' : 'no'),
  control: loose,
  'form-feed': yes,
  escape: loose,
  c1: loose,
  nel: loose,
  space: yes,
};

/** Asks about unseen characters of one text, best in ascending order: facts about the current line are kept. */
export function contextOf(text: string): (at: number, run: UnseenRun) => Natural {
  const line = lineReader(text);
  return (at, run) => {
    const point = text.codePointAt(at)!;
    const end = at + (point > 0xffff ? 2 : 1);
    const kind = classOf(point);
    if (!kind) return 'yes';
    return JUDGES[kind]({
      text,
      at,
      point,
      run,
      before: pointBefore(text, at),
      after: pointAt(text, end),
      left: pointBefore(text, run.start),
      right: pointAt(text, run.end),
      alone: run.start === at && run.end === end,
      line: () => line(at),
    });
  };
}

function isSelector(point: number): boolean {
  return (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);
}

/** Spinners and Braille art have dots close by; a blank that stands among Latin text does not. */
function brailleNear(p: Place): boolean {
  const near = p.text.slice(Math.max(0, p.run.start - 160), p.run.start) + p.text.slice(p.run.end, p.run.end + 160);
  return /[\u2801-\u28ff]/.test(near);
}

/** Private use code points in a row, counted as far as three. */
function privateRun(p: Place): number {
  let count = 1;
  for (let i = p.at; count < 3; count++) {
    const point = pointBefore(p.text, i);
    if (classOf(point) !== 'private-use') break;
    i -= point > 0xffff ? 2 : 1;
  }
  for (let i = p.at + (p.point > 0xffff ? 2 : 1); count < 3; count++) {
    const point = pointAt(p.text, i);
    if (classOf(point) !== 'private-use') break;
    i += point > 0xffff ? 2 : 1;
  }
  return count;
}
