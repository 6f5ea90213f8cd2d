// Which language a statement in Latin letters is written in, by its little words. Stems of one language look like words of
// another ("note", "clear"), so words of languages that a statement is not written in do not count.
import { later } from '../text/later.ts';
import { isWord } from './characters.ts';
import { firstFrom } from './sightings.ts';

const WORDS: Readonly<Record<string, string>> = {
  en: 'the and to of you is in for with this that a an be are or on if not it by as from your do at all when will before after use into any each then must should its them they what which their has have was were can may only no never always without',
  es: 'el la los las de del y que en un una por con para no se lo al su sus como más pero si este esta estos estas todo todos toda todas tu tus te ya es son está sin cualquier desde hasta siempre cuando cada nunca antes ni le les esto',
  pt: 'o os as do da dos das e que em um uma por com para não nao se no na nos nas ao à seu sua seus suas mais mas este esta estes estas todo todos toda todas é são está sem qualquer desde até sempre quando cada nunca antes nem lhe isto isso tudo você ele foi',
  fr: 'le la les de du des et que en un une pour avec dans ce cette ces au aux son sa ses plus mais ne pas sur est sont tout tous toute toutes qui par sans chaque toujours quand si à vous tu ton ta tes il elle on jamais avant ni où',
  de: 'der die das den dem des und in zu von mit für auf ist nicht ein eine einen einem einer im am aus bei sich auch als nach wie oder aber dass wenn alle allen diese dieser dieses diesen du sie dein deine deinen ihr ihre wird werden nur immer nie niemals vor ohne jede jeden',
  it: 'il lo la i gli le di del della dei delle degli e che in un una per con non si al alla ai alle su suo sua suoi sue come più ma se questo questa questi queste tutto tutti tutta tutte è sono senza ogni sempre quando da dal dalla nel nella mai prima né tuo tua',
  pl: 'i w na z do się nie że o jest to od po za jak dla przez ten ta te tych tym aby lub oraz bez wszystkie każdy każdego przed gdy jeśli tylko zawsze nigdy ich jego jej są być może tego ani',
  tr: 've bu bir için ile da de mi ne ya her tüm bütün olarak gibi sonra önce kadar daha çok değil ama veya ise hiçbir asla sadece yalnızca olan şu eğer en o',
  vi: 'và của các có là cho với trong này đó được không người những một để từ khi trên vào đã sẽ bạn mọi tất hãy đừng phải nếu hoặc ra lại trước sau',
  id: 'dan yang di ke dari untuk dengan ini itu pada adalah tidak jangan akan atau semua setiap oleh dalam anda kamu sebelum sesudah setelah hanya saja harus jika bila agar tanpa juga sudah telah kepada',
};

const LANGUAGES = Object.keys(WORDS);

/** Languages that share the Latin alphabet, and whose words are therefore in doubt. */
export const LATIN: ReadonlySet<string> = new Set(LANGUAGES);

const languagesOf = later((): ReadonlyMap<string, readonly string[]> => {
  const byWord = new Map<string, string[]>();
  for (const [language, words] of Object.entries(WORDS)) {
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language]);
  }
  return byWord;
});

/** Most words that are looked at. */
const MOST = 160;

/**
 * The Latin-script languages that a statement may be written in: those with the most little words, and English when
 * nothing tells.
 */
export function latinLanguages(text: string, start: number, end: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let most = 0;
  const byWord = languagesOf();
  for (const [index, [word]] of [
    ...text.slice(start, Math.min(end, start + 1200)).matchAll(/(?<![-\p{L}])[\p{L}']{1,24}/gu),
  ].entries()) {
    if (index > MOST) break;
    for (const language of byWord.get(word) ?? []) {
      const count = (counts.get(language) ?? 0) + 1;
      counts.set(language, count);
      if (count > most) most = count;
    }
  }
  if (most === 0) return /[\u00c0-\u024f\u1e00-\u1eff]/.test(text.slice(start, end)) ? LATIN : ENGLISH;
  if (counts.get('en') === most && !/[\u00c0-\u024f\u1e00-\u1eff]/.test(text.slice(start, end))) return ENGLISH;
  return new Set(LANGUAGES.filter(language => (counts.get(language) ?? 0) * 4 >= most * 3));
}

const ENGLISH: ReadonlySet<string> = new Set(['en']);

/** A bit for each language. */
const bitOf = new Map(LANGUAGES.map((language, i) => [language, 1 << i]));
const ALL = (1 << LANGUAGES.length) - 1;

/** The languages of each little word, and of all little words with the same hash. */
const bitsOfWord = later(() => {
  const bitsOf = new Map<string, number>();
  const hashed = new Uint16Array(4096);
  for (const [word, languages] of languagesOf()) {
    const bits = languages.reduce((sum, one) => sum | bitOf.get(one)!, 0);
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = nextHash(hash, word.charCodeAt(i));
    bitsOf.set(word, bits);
    hashed[hash & 4095]! |= bits;
  }
  return { bitsOf, hashed };
});

function nextHash(hash: number, unit: number): number {
  return Math.imul(hash, 31) + unit;
}

/** UTF-16 units of raw text on either side in which a statement and its little words stand. */
const SLICE = 4000;

/** White space as strings spell it. */
export const ESCAPED_BLANK = /\\[nrtbfve]/g;

/** UTF-16 units of the stretches that are looked at once, and what is looked at on either side for words that go beyond. */
const STRETCH = 128;
const EDGE = 14;

/** Says of a place in a text, in lower case, whether a language may be spoken there. */
export type Speakers = (language: string, at: number) => boolean;

/** The answer is false only when {@link latinLanguages} does not name the language for any statement around the place. */
export function speakersIn(text: string): Speakers {
  const known = new Map<number, number>();
  const spoken = (n: number): number => {
    let bits = known.get(n);
    if (bits === undefined) {
      bits = bitsIn(text.slice(Math.max(0, n * STRETCH - EDGE), (n + 1) * STRETCH + EDGE));
      known.set(n, bits);
    }
    return bits;
  };
  const breaks = breaksIn(text);
  const ranges = new Map<number, number>();
  const within = (first: number, last: number): number => {
    const key = first * STRETCHES + (last - first);
    let bits = ranges.get(key);
    if (bits === undefined) {
      bits = 0;
      for (let n = first; n <= last && bits !== ALL; n++) bits |= spoken(n);
      ranges.set(key, bits);
    }
    return bits;
  };
  return (language, at) => {
    const bit = language === 'en' ? 0 : (bitOf.get(language) ?? 0);
    if (bit === 0) return true;
    const own = Math.floor(at / STRETCH);
    if ((spoken(own) & bit) !== 0) return true;
    const all = breaks();
    const next = firstFrom(all, at);
    const from = Math.max(0, at - SLICE, all[next - 1] ?? 0);
    const to = Math.min(text.length, at + SLICE, all[next] ?? text.length);
    return (within(Math.floor(from / STRETCH), Math.max(own, Math.ceil(to / STRETCH) - 1)) & bit) !== 0;
  };
}

/** More than the stretches on both sides of a place. */
const STRETCHES = 128;

/** Offsets of blank lines, ascending: no statement goes beyond one. Looked for when first asked. */
function breaksIn(text: string): () => readonly number[] {
  let known: number[] | undefined;
  return () => {
    if (!known) {
      known = [];
      for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n', at + 1)) {
        if (text[at - 1] !== '\\') known.push(at);
      }
    }
    return known;
  };
}

/** The languages that have a little word, or an accent, in a text in lower case. */
function bitsIn(text: string): number {
  const bits = bitsOfWords(text);
  return text.includes('\\') ? bits | bitsOfWords(text.replace(ESCAPED_BLANK, ' ')) : bits;
}

function bitsOfWords(text: string): number {
  const { bitsOf, hashed } = bitsOfWord();
  let bits = 0;
  let start = -1;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    // Letters with accents, also those that are still to be put together.
    if ((unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x1e00 && unit <= 0x1eff))
      return ALL;
    if (unit > 57 && isWord(unit)) {
      if (start < 0) {
        start = i;
        hash = 0;
      }
      hash = nextHash(hash, unit);
    } else if (start >= 0) {
      if (i - start <= LONGEST_WORD && (hashed[hash & 4095]! & ~bits) !== 0)
        bits |= bitsOf.get(text.slice(start, i)) ?? 0;
      start = -1;
    }
  }
  return bits;
}

/** Longer than any little word. */
const LONGEST_WORD = 12;
