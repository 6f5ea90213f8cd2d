// Reads out of a shape's pattern which words may stand behind its anchor: `system (?:message|note):` is looked for where
// "system" stands, which is everywhere, and can only match where "message" or "note" follows.

const GAP = /^(?:\\s(?:\{1,9\}|\+)?|\[\\s_\])-{0,2}/;
const ONE = /^[a-z0-9]+/;
const SEVERAL = /^\(\?:([^()]+)\)(?![?*{])/;

/** What must or must not stand in front. */
const BEFORE = /^\(\?<[=!](?:[^()[\]]|\[(?:\\.|[^\]\\])*\])*\)/;

/** Empty when the pattern does not say. */
export function nextWords(at: string, pattern: string): { readonly next?: readonly string[] } {
  const own = pattern.replace(BEFORE, '');
  if (!/^(?:[a-z]+|#+)$/.test(at) || !own.startsWith(at)) return {};
  const rest = own.slice(at.length).replace(/^\?/, '');
  const behind = rest.slice(GAP.exec(rest)?.[0].length ?? 0);
  if (behind === rest) return {};
  const alternatives = SEVERAL.exec(behind)?.[1]?.split('|') ?? [behind];
  const next = alternatives.map(text => {
    const word = ONE.exec(text)?.[0] ?? '';
    return /^[?*{]/.test(text.slice(word.length)) ? word.slice(0, -1) : word;
  });
  return next.every(word => word !== '') ? { next } : {};
}
