// Character references of HTML and XML: &#105; &#x69; and the names that matter: those that hide a break inside a word,
// and those that spell punctuation. Letters spelled by number were written not to be read.
import { type Edit, rewrite } from '../../text/mapped.ts';
import { type Decoder, type Reading, respelled, revealed } from '../decoder.ts';

/** HTML standard, named character references (seen 2026-11-22): invisible ones and ASCII punctuation. */
const NAMES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  ast: '*',
  bsol: '\\',
  bull: '\u2022',
  colon: ':',
  comma: ',',
  commat: '@',
  copy: '\u00a9',
  dollar: '$',
  emsp: ' ',
  ensp: ' ',
  equals: '=',
  excl: '!',
  fjlig: 'fj',
  gt: '>',
  hellip: '...',
  hyphen: '-',
  lbrace: '{',
  lbrack: '[',
  lowbar: '_',
  lpar: '(',
  lrm: '\u200e',
  lt: '<',
  mdash: '-',
  nbsp: ' ',
  ndash: '-',
  NewLine: '\n',
  NoBreak: '\u2060',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quest: '?',
  quot: '"',
  rbrace: '}',
  rbrack: ']',
  rlm: '\u200f',
  rpar: ')',
  rsquo: "'",
  semi: ';',
  shy: '\u00ad',
  sol: '/',
  Tab: '\t',
  thinsp: ' ',
  tilde: '~',
  verbar: '|',
  zwj: '\u200d',
  zwnj: '\u200c',
  ZeroWidthSpace: '\u200b',
};

const REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,16})(?=;));?/g;
const LETTERS = 5;

/** Names that any page has, and whose signs are part of no encoding; an ampersand that starts another reference is not among them. */
const COMMON = new Set('amp apos bull copy gt hellip lt mdash nbsp ndash quot rsquo'.split(' '));

/** Names of signs that are rarely spelled so. */
export const RARE_NAMES: readonly string[] = Object.keys(NAMES).filter(name => !COMMON.has(name));

/** A text with its references read once. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, (all, decimal, hex, name) => signOf(decimal, hex, name) ?? all);
}

export const references: Decoder = {
  shortest: 4,
  worth: text => /&(?:#[0-9xX]|[A-Za-z]{2,16};)/.test(text),
  hides: text => /&(?:#(?:[0-9]|[xX][0-9a-fA-F])|(?:shy|zwn?j|ZeroWidthSpace|NoBreak|[lr]rm|nbsp);)/.test(text),
  *read(source): Generator<Reading> {
    const edits: Edit[] = [];
    let letters = 0;
    for (const match of source.text.matchAll(REFERENCE)) {
      const [all, decimal, hex, name] = match;
      const text = signOf(decimal, hex, name);
      if (text === undefined) continue;
      if (/^[A-Za-z0-9]$/.test(text)) letters++;
      edits.push({ start: match.index, end: match.index + all.length, text });
    }
    if (edits.length === 0) return;
    yield {
      mapped: rewrite(source, edits),
      steps: [letters >= LETTERS ? revealed('character-references') : respelled('character-references')],
    };
  },
};

function signOf(decimal?: string, hex?: string, name?: string): string | undefined {
  const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (point === undefined) return NAMES[name!];
  return point <= 0x10ffff && point > 0 ? String.fromCodePoint(point) : undefined;
}
