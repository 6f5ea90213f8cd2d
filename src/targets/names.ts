// File names are bytes; ours are strings. Bytes that are not UTF-8 become lone surrogates (PEP 383), which no valid name
// can contain, so the way back is exact.

const VALID =
  /[\x00-\x7f]+|(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[\x80-\xff]/g;

const ESCAPED = /[\udc80-\udcff]/u;

/** The name that stands for these bytes. */
export function nameOf(bytes: Buffer): string {
  const plain = bytes.toString('utf8');
  if (!plain.includes('\ufffd')) return plain;
  return bytes
    .toString('latin1')
    .replace(VALID, part =>
      part.length === 1 && part >= '\x80'
        ? String.fromCharCode(0xdc00 + part.charCodeAt(0))
        : Buffer.from(part, 'latin1').toString('utf8'),
    );
}

/** What to hand to the file system: the string itself, or bytes when the name holds any that are not UTF-8. */
export function onDisk(path: string): string | Buffer {
  if (!ESCAPED.test(path)) return path;
  const parts = path.split(/([\udc80-\udcff]+)/u);
  return Buffer.concat(
    parts.map((part, i) =>
      i % 2 === 0 ? Buffer.from(part, 'utf8') : Buffer.from([...part].map(unit => unit.charCodeAt(0) - 0xdc00)),
    ),
  );
}

/** The bytes of a path, one character each: what git compares with ignore patterns. */
export function byteString(path: string): string {
  return /^[\x00-\x7f]*$/.test(path) ? path : Buffer.from(onDisk(path)).toString('latin1');
}
