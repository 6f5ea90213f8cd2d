// Foreign text inside Markdown: a fence or code span that it cannot close, and sentences in which it can start nothing.

/** A fenced block, its fence longer than any run of backticks in the text. */
export function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/** A code span, its delimiters longer than any run of backticks in the text. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = line === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return ticks + pad + line + pad + ticks;
}

/** Plain words: nothing in them is a link, an image, code, HTML or an escape. Spelled characters stay as they are. */
export function plainWords(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/\\(?=[[\]`<\\]|$)|[[\]`]|<(?!U\+[0-9A-F])/g, '\\$&');
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
