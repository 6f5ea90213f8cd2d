// Globs on path segments as git's wildmatch with WM_PATHNAME reads them, in time bounded by the product of the two lengths,
// for whoever wrote the tree wrote the pattern too: a star that fails is retried one place later and older stars never again.

type Token =
  | { readonly kind: 'star' | 'any' }
  | { readonly kind: 'one'; readonly character: string }
  | { readonly kind: 'class'; readonly negated: boolean; readonly members: readonly (readonly [number, number])[] };

export type Segment = readonly Token[];

/** `**` stands for any number of segments; at the end for at least one. */
export type PathPattern = readonly (Segment | '**')[];

/** Work left; shared by all matching of one scan. */
export interface Steps {
  left: number;
}

const POSIX: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  alpha: [
    [65, 90],
    [97, 122],
  ],
  digit: [[48, 57]],
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  upper: [[65, 90]],
  lower: [[97, 122]],
  space: [
    [9, 13],
    [32, 32],
  ],
  blank: [
    [9, 9],
    [32, 32],
  ],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  graph: [[33, 126]],
  print: [[32, 126]],
};

/** Undefined when the pattern can match nothing: an open bracket, an unknown class, a lone backslash at the end. */
export function compileSegment(text: string): Segment | undefined {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' });
    } else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === '[') {
      const found = bracket(text, i);
      if (!found) return undefined;
      tokens.push(found.token);
      i = found.end;
    } else if (character === '\\') {
      const next = text[++i];
      if (next === undefined) return undefined;
      tokens.push({ kind: 'one', character: next });
    } else tokens.push({ kind: 'one', character });
  }
  return tokens;
}

function bracket(text: string, start: number): { token: Token; end: number } | undefined {
  let i = start + 1;
  const negated = text[i] === '!' || text[i] === '^';
  if (negated) i++;
  const members: (readonly [number, number])[] = [];
  for (let first = true; ; first = false) {
    let character = text[i];
    if (character === undefined) return undefined;
    if (character === ']' && !first) return { token: { kind: 'class', negated, members }, end: i };
    if (character === '[' && text[i + 1] === ':') {
      const close = text.indexOf(':]', i + 2);
      const named = close === -1 ? undefined : POSIX[text.slice(i + 2, close)];
      if (!named) return undefined;
      members.push(...named);
      i = close + 2;
      continue;
    }
    if (character === '\\') character = text[++i];
    if (character === undefined) return undefined;
    const from = character.charCodeAt(0);
    i++;
    if (text[i] === '-' && text[i + 1] !== undefined && text[i + 1] !== ']') {
      i++;
      const to = text[i] === '\\' ? text[++i] : text[i];
      if (to === undefined) return undefined;
      members.push([from, to.charCodeAt(0)]);
      i++;
    } else members.push([from, from]);
  }
}

export function matchPath(pattern: PathPattern, path: readonly string[], steps: Steps): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < path.length) {
    if (steps.left-- <= 0) return false;
    const part = pattern[p];
    if (part === '**') {
      if (p === pattern.length - 1) return true;
      star = p++;
      resume = s;
    } else if (part !== undefined && matchSegment(part, path[s]!, steps)) {
      p++;
      s++;
    } else if (star !== -1) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  return p === pattern.length;
}

/** Whether one name matches. Counts its steps and ends with or without any left. */
export function matchSegment(tokens: Segment, text: string, steps: Steps): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < text.length) {
    steps.left--;
    const token = tokens[p];
    if (token?.kind === 'star') {
      star = p++;
      resume = s;
    } else if (token !== undefined && accepts(token, text, s)) {
      p++;
      s++;
    } else if (star !== -1) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  while (tokens[p]?.kind === 'star') p++;
  return p === tokens.length;
}

function accepts(token: Token, text: string, at: number): boolean {
  if (token.kind === 'one') return token.character === text[at];
  if (token.kind !== 'class') return true;
  const unit = text.charCodeAt(at);
  return token.members.some(([from, to]) => unit >= from && unit <= to) !== token.negated;
}
