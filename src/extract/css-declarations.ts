// The declarations of a style attribute or a CSS rule, with comments and escapes resolved the way a browser does, since
// `d\69 splay:no/**/ne` is what somebody writes who knows that scanners look for `display:none`.

export type Declarations = ReadonlyMap<string, string>;

/** Names and values in lower case, later declarations over earlier ones. */
export function declarations(style: string): Declarations {
  const found = new Map<string, string>();
  const text = unescapeCss(withoutComments(style)).toLowerCase();
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (quote) {
      if (c === quote) quote = '';
      else if (c === undefined) add(found, text.slice(start));
      continue;
    }
    if (c === '"' || c === "'") quote = c;
    else if (c === '(') depth++;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (c === undefined || (c === ';' && depth === 0)) {
      add(found, text.slice(start, i));
      start = i + 1;
    }
  }
  return found;
}

function add(found: Map<string, string>, declaration: string): void {
  const colon = declaration.indexOf(':');
  if (colon < 0) return;
  const name = declaration.slice(0, colon).trim();
  const value = declaration.slice(colon + 1).trim();
  if (name && value) found.set(name, withoutImportant(value));
}

function withoutImportant(value: string): string {
  if (!value.endsWith('important')) return value;
  const rest = value.slice(0, -'important'.length).trimEnd();
  return rest.endsWith('!') ? rest.slice(0, -1).trimEnd() : value;
}

/** Removes CSS comments; an unclosed one runs to the end. */
export function withoutComments(css: string): string {
  let out = '';
  for (let at = 0; ; ) {
    const open = css.indexOf('/*', at);
    if (open < 0) return out + css.slice(at);
    out += css.slice(at, open);
    const close = css.indexOf('*/', open + 2);
    if (close < 0) return out;
    at = close + 2;
  }
}

/** Resolves CSS escapes (CSS Syntax 3, section 4.3.7). */
export function unescapeCss(css: string): string {
  if (!css.includes('\\')) return css;
  return css.replace(/\\([\da-f]{1,6})\s?|\\([^\n])/gi, (_, hex: string | undefined, other: string | undefined) => {
    if (hex === undefined) return other ?? '';
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
