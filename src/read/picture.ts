// Words in the metadata of a picture: agents with tools read them, viewers do not show them. A walk over the chunks of PNG,
// JPEG, GIF and WebP, without a parser package; text that is compressed inside a PNG stays unread.

/** Most texts of one picture, and UTF-16 units of each. Photographs have a few; more is an attack on the scanner. */
const MOST_TEXTS = 60;
const LONGEST = 8_000;

/** Chunks walked, and bytes of metadata looked at. */
const MOST_CHUNKS = 20_000;
const MOST_BYTES = 1_000_000;

type Part = readonly [label: string, text: string];

/** One line for each text, `label<TAB>text`; undefined when there is none or the bytes are no such picture. */
export function pictureText(buffer: Buffer): string | undefined {
  const parts: Part[] = [];
  let looked = 0;
  for (const [label, bytes, kind] of chunksOf(buffer)) {
    looked += bytes.length;
    if (looked > MOST_BYTES || parts.length >= MOST_TEXTS) break;
    parts.push(...READERS[kind](label, bytes));
  }
  const lines = parts.slice(0, MOST_TEXTS).map(([label, text]) => `${label}\t${onOneLine(text)}\n`);
  return lines.length > 0 ? lines.join('') : undefined;
}

type Kind = 'latin' | 'unicode' | 'runs' | 'xmp' | 'plain';
type Chunk = readonly [label: string, bytes: Buffer, kind: Kind];

const READERS: Readonly<Record<Kind, (label: string, bytes: Buffer) => readonly Part[]>> = {
  plain: (label, bytes) => said(label, textOf(bytes), 1),
  latin(label, bytes) {
    const end = bytes.indexOf(0);
    return end < 0 ? [] : said(`${label} ${textOf(bytes.subarray(0, end))}`, textOf(bytes.subarray(end + 1)), 1);
  },
  unicode(label, bytes) {
    const name = bytes.indexOf(0);
    if (name < 0 || bytes[name + 1] !== 0) return [];
    const language = bytes.indexOf(0, name + 3);
    const translated = language < 0 ? -1 : bytes.indexOf(0, language + 1);
    if (translated < 0) return [];
    return said(`${label} ${textOf(bytes.subarray(0, name))}`, textOf(bytes.subarray(translated + 1)), 1);
  },
  runs(label, bytes) {
    const wide = bytes.toString('latin1').match(/(?:[ -~]\0){12,}/g) ?? [];
    const runs = bytes.toString('utf8').split(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufffd]+/);
    return [...runs, ...wide.map(run => run.replaceAll('\0', ''))].flatMap(run => said(label, run, 4));
  },
  xmp: (label, bytes) =>
    [...bytes.toString('utf8').matchAll(/>([^<>]{12,8000})<|="([^"<>]{12,8000})"/g)].flatMap(([, text, value]) =>
      said(label, text ?? value ?? '', 4),
    ),
};

function* chunksOf(buffer: Buffer): Iterable<Chunk> {
  const head = buffer.subarray(0, 12).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) yield* inPng(buffer);
  else if (head.startsWith('\xff\xd8\xff')) yield* inJpeg(buffer);
  else if (/^GIF8[79]a/.test(head)) yield* inGif(buffer);
  else if (/^RIFF[\s\S]{4}WEBP/.test(head)) yield* inWebp(buffer);
}

function* inPng(buffer: Buffer): Iterable<Chunk> {
  for (let at = 8, n = 0; at + 12 <= buffer.length && n < MOST_CHUNKS; n++) {
    const end = at + 8 + buffer.readUInt32BE(at);
    const name = buffer.toString('latin1', at + 4, at + 8);
    const bytes = buffer.subarray(at + 8, end);
    if (name === 'tEXt') yield ['PNG', bytes, 'latin'];
    else if (name === 'iTXt')
      yield bytes.includes('XML:com.adobe.xmp') ? ['XMP', bytes, 'xmp'] : ['PNG', bytes, 'unicode'];
    else if (name === 'eXIf') yield ['EXIF', bytes, 'runs'];
    at = end + 4;
  }
}

function* inJpeg(buffer: Buffer): Iterable<Chunk> {
  for (let at = 2, n = 0; at + 4 <= buffer.length && buffer[at] === 0xff && n < MOST_CHUNKS; n++) {
    const marker = buffer[at + 1]!;
    if (marker === 0xda || marker === 0xd9) return;
    const end = at + 2 + buffer.readUInt16BE(at + 2);
    const bytes = buffer.subarray(at + 4, end);
    if (marker === 0xfe) yield ['JPEG comment', bytes, 'plain'];
    else if (marker === 0xe1 && bytes.includes('ns.adobe.com/xap')) yield ['XMP', bytes, 'xmp'];
    else if (marker === 0xe1) yield ['EXIF', bytes, 'runs'];
    else if (marker === 0xed) yield ['IPTC', bytes, 'runs'];
    at = end;
  }
}

function* inGif(buffer: Buffer): Iterable<Chunk> {
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + table(buffer[10] ?? 0);
  for (let n = 0; at < buffer.length && n < MOST_CHUNKS; n++) {
    const comment = buffer[at] === 0x21 && buffer[at + 1] === 0xfe;
    if (buffer[at] === 0x21) at += 2;
    else if (buffer[at] === 0x2c) at += 11 + table(buffer[at + 9] ?? 0);
    else return;
    const blocks: Buffer[] = [];
    for (let size = buffer[at] ?? 0; size > 0; size = buffer[at] ?? 0) {
      if (comment && blocks.length < LONGEST / 255) blocks.push(buffer.subarray(at + 1, at + 1 + size));
      at += size + 1;
    }
    at++;
    if (comment) yield ['GIF comment', Buffer.concat(blocks), 'plain'];
  }
}

function* inWebp(buffer: Buffer): Iterable<Chunk> {
  for (let at = 12, n = 0; at + 8 <= buffer.length && n < MOST_CHUNKS; n++) {
    const end = at + 8 + buffer.readUInt32LE(at + 4);
    const name = buffer.toString('latin1', at, at + 4);
    const bytes = buffer.subarray(at + 8, end);
    if (name === 'EXIF') yield ['EXIF', bytes, 'runs'];
    else if (name === 'XMP ') yield ['XMP', bytes, 'xmp'];
    at = end + (end % 2);
  }
}

function textOf(bytes: Buffer): string {
  const text = bytes.subarray(0, 4 * LONGEST).toString('utf8');
  return text.includes('\ufffd') ? bytes.subarray(0, LONGEST).toString('latin1') : text;
}

/** The text, when it has that many words, or is in a script that puts none apart. */
function said(label: string, text: string, words: number): readonly Part[] {
  const cut = text.slice(0, LONGEST);
  const enough = (cut.match(/\p{L}{2,}/gu)?.length ?? 0) >= words || /[\u3040-\u9fff\uac00-\ud7af]{8}/.test(cut);
  return enough || /[\u{e0000}-\u{e0fff}]/u.test(cut) ? [[label, cut]] : [];
}

function onOneLine(text: string): string {
  return text.replace(/[\0\s]+/g, ' ').trim();
}
