// A path as a relative URI reference: ASCII only, every byte exact.

/** Percent-encoded, segment by segment. A byte that is not UTF-8 is a lone surrogate in our paths (targets/names.ts). */
export function uriOf(path: string): string {
  return path
    .split(/([\ud800-\udfff])/u)
    .map((part, i) => (i % 2 === 1 ? lone(part) : part.split('/').map(encodeURIComponent).join('/')))
    .join('')
    .replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function lone(surrogate: string): string {
  const byte = surrogate.charCodeAt(0) - 0xdc00;
  return byte >= 0x80 && byte <= 0xff ? `%${byte.toString(16).toUpperCase()}` : '%EF%BF%BD';
}
