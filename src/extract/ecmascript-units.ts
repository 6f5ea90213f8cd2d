// Where the small parts of a script end: words, numbers, strings, templates, regular expressions. Pure functions of text
// and offset, each linear in what it reads (ECMA-262, section 12).

/** LF, CR and the two Unicode separators end a line in ECMAScript, and so a line comment. */
export function ecmaLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) return i;
  }
  return text.length;
}

/** A unit of an identifier, keyword or number. Anything beyond ASCII that is no space counts. */
export function isWord(unit: number): boolean {
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) return true;
  return unit === 95 || unit === 36 || (unit > 0x7f && !isSpace(unit) && unit !== 0x3000);
}

export function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0xfeff || unit === 0x2028 || unit === 0x2029;
}

/** The end of the word at `at`; escapes (`\u0061`) belong to it, and a number goes on behind its point. */
export function wordEnd(text: string, at: number): number {
  let k = at + 1;
  while (k < text.length && (isWord(text.charCodeAt(k)) || text.charCodeAt(k) === 92)) k++;
  const first = text.charCodeAt(at);
  if (first >= 48 && first <= 57 && text.charCodeAt(k) === 46) for (k++; isWord(text.charCodeAt(k)); k++);
  return k;
}

/** Offset of the quote that closes the string at `at`, or of what breaks it off: a line end, the end of the text. */
export function stringClose(text: string, at: number, escapes: boolean): number {
  const quote = text.charCodeAt(at);
  for (let k = at + 1; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit === quote) return k;
    if (unit === 92 && escapes) k += text.charCodeAt(k + 1) === 13 && text.charCodeAt(k + 2) === 10 ? 2 : 1;
    else if (escapes && (unit === 10 || unit === 13)) return k;
  }
  return text.length;
}

/** Offset of the backtick or `${` that ends the template part at `at`; the text's length when nothing does. */
export function templateClose(text: string, at: number): number {
  for (let k = at; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit === 92) k++;
    else if (unit === 96 || (unit === 36 && text.charCodeAt(k + 1) === 123)) return k;
  }
  return text.length;
}

/** The end of the regular expression at `at`, flags included, or -1 when there is none on its line. */
export function regExpEnd(text: string, at: number): number {
  let inClass = false;
  for (let k = at + 1; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit === 10 || unit === 13) return -1;
    if (unit === 92) k++;
    else if (unit === 91) inClass = true;
    else if (unit === 93) inClass = false;
    else if (unit === 47 && !inClass) {
      for (k++; isWord(text.charCodeAt(k)); k++);
      return k;
    }
  }
  return -1;
}

export function newlineBefore(text: string, at: number): boolean {
  for (let k = at - 1; k >= 0; k--) {
    const unit = text.charCodeAt(k);
    if (unit === 10 || unit === 13) return true;
    if (unit > 32) return false;
  }
  return true;
}

/** True when what follows a `<` can be the name of a JSX element, or a fragment. */
export function startsElement(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 62 || (isWord(unit) && !(unit >= 48 && unit <= 57));
}

const TYPE_PARAMETERS = /(?:const\s{1,8})?[\w$]{1,80}\s{0,20}(?:,|=(?!\s{0,8}["'{])|extends\s|>\s{0,8}\()/y;

/** True when what follows a `<` could also be the type parameters of an arrow function. */
export function mayBeTypeParameters(text: string, at: number): boolean {
  TYPE_PARAMETERS.lastIndex = at;
  return TYPE_PARAMETERS.test(text);
}
