// The few characters of a text that are not plain. What asks for classes of characters by Unicode properties takes ten
// times as long over a text as taking them out of it, and most are asked for several times.

const PLAIN = /[\t\n\r -~]+/g;

/** Longer texts are not held on to. UTF-16 units. */
const LONGEST = 1_000_000;

let last = '';
let beyond = '';

/** Runs of characters that are no printable ASCII, tab or line break, in order and each as it stands, with a blank between. */
export function beyondPlain(text: string): string {
  if (text === last) return beyond;
  const found = text.replace(PLAIN, ' ');
  if (text.length > LONGEST) return found;
  last = text;
  beyond = found;
  return found;
}
