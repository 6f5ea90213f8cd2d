// JSON for machines that a terminal, an agent or a CI runner may see all the same: every character that is not plainly
// visible is an escape, and no `##[` is left that a CI runner would take for a command anywhere in a line. A parser gets
// the exact text back.

const RISKY =
  /[\p{C}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Pretty-printed JSON with a final line feed. */
export function stringify(value: unknown): string {
  return `${safe(JSON.stringify(value, null, 2))}\n`;
}

/** JSON on one line, with a line feed behind it. */
export function stringifyLine(value: unknown): string {
  return `${safe(JSON.stringify(value))}\n`;
}

function safe(json: string): string {
  return json
    .replace(RISKY, character => (character === '\n' ? character : escaped(character)))
    .replace(/##/g, '#\\u0023');
}

function escaped(character: string): string {
  let out = '';
  for (let i = 0; i < character.length; i++) out += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return out;
}
