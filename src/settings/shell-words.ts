// Small spellings inside shell words: escapes of $'...' and printf, and brace lists, all used to hide a program's name.
import type { Word } from './shell-tree.ts';

/** Resolves `\n`, `\x41`, `\101` and `A` in the body of `$'...'`. Unknown escapes lose their backslash. */
export function escapedText(body: string): string {
  return body.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|([0-7]{1,3})|([\s\S]))/g,
    (_, hex?: string, unicode?: string, octal?: string, other?: string) => {
      if (hex ?? unicode) return String.fromCharCode(Number.parseInt((hex ?? unicode)!, 16));
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      return NAMED[other!] ?? other!;
    },
  );
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '', b: '', e: '', f: '', v: '' };

/** `{curl,-s,https://host}` is three words to a shell; anything else is itself. */
export function braces(word: Word): readonly Word[] {
  const { text } = word;
  if (!text.startsWith('{') || !text.endsWith('}') || !text.includes(',') || /[\s"':]{1}"/.test(text)) return [word];
  return text
    .slice(1, -1)
    .split(',')
    .map(piece => ({ ...word, text: piece }));
}
