// What makes micromark slow on MDX, beyond what markdown-risk.ts masks: expressions within expressions, each of which is read
// to its end in vain when it starts a line and something follows it there, and elements many deep.

/** Braces open at once, on average over the text; the pages of honest documentations have at most five. */
const BRACES = 10;
/** Elements open at once. Types in brackets count as well, and nobody closes those. */
const ELEMENTS = 1000;

const LESS = 60;
const SLASH = 47;
const GREATER = 62;
const OPEN = 123;
const CLOSE = 125;

/** True when a text would take more than linear time to parse as MDX. Linear. */
export function isRiskyMdx(text: string): boolean {
  const opened: number[] = [];
  let covered = 0;
  let elements = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === OPEN) opened.push(i);
    else if (unit === CLOSE) covered += opened.length > 0 ? i - opened.pop()! : 0;
    else if (closes(unit, text.charCodeAt(i + 1))) elements = Math.max(0, elements - 1);
    else if (unit === LESS && isName(text.charCodeAt(i + 1)) && ++elements > ELEMENTS) return true;
  }
  return covered > BRACES * text.length;
}

/** `/>` and `</`. */
function closes(unit: number, next: number): boolean {
  return (unit === SLASH && next === GREATER) || (unit === LESS && next === SLASH);
}

/** What a tag begins with; one without a name closes at once. */
function isName(unit: number): boolean {
  return ((unit | 32) >= 97 && (unit | 32) <= 122) || unit === GREATER;
}
