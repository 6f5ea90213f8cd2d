// Bytes to a source file. What counts is what an agent would read, not what the bytes claim: zero bytes alone never make
// a file binary, one bad byte does not hide the rest, and a byte-order mark is believed only if the bytes agree with it.
import type { Notice } from '../model/report.ts';
import type { Encoding, SourceFile } from '../model/source.ts';
import type { Surface } from '../model/surface.ts';
import { looksBinary } from './binary.ts';
import { pictureText } from './picture.ts';
import { utf8Text } from './utf8.ts';
import { utf32Text } from './utf32.ts';
import { wideEncoding } from './wide.ts';

export interface Sourced {
  /** Absent when the file is binary. */
  readonly file?: SourceFile;
  readonly notices: readonly Notice[];
}

/**
 * Turns bytes into a source file. Files that an agent, a person or a tool reads as text are never taken for binary; those
 * that are named like pictures, fonts or archives (`namedBinary`) are text only when they are valid UTF-8 without NUL. Of a
 * picture the words in its metadata are the text, and its format is `picture`.
 */
export function toSource(path: string, bytes: Uint8Array, surface: Surface, namedBinary = false): Sourced {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (namedBinary && (buffer.includes(0) || utf8Text(buffer) === undefined)) {
    const text = pictureText(buffer);
    if (text === undefined) return { notices: [] };
    return { file: { path, text, encoding: 'utf-8', surface: { ...surface, format: 'picture' } }, notices: [] };
  }
  const decoded = decode(buffer, surface.kind === 'other');
  if (!decoded) return { notices: [] };
  const file: SourceFile = { path, text: decoded.text, encoding: decoded.encoding, surface };
  const watched = surface.kind !== 'other' && surface.kind !== 'source';
  return { file, notices: watched && decoded.flaw ? [flawed(path, decoded.flaw)] : [] };
}

interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** What is wrong with the bytes, in our own words. */
  readonly flaw?: string;
}

function decode(buffer: Buffer, mayBeBinary: boolean): Decoded | undefined {
  const wide = wideEncoding(buffer);
  if (wide) return wideText(buffer, wide);
  const zeros = buffer.includes(0);
  const text = utf8Text(buffer);
  if (text !== undefined && !zeros) return { text, encoding: 'utf-8' };
  if (mayBeBinary && looksBinary(buffer)) return undefined;
  if (text !== undefined) return { text, encoding: 'utf-8', flaw: 'holds NUL bytes' };
  if (hasMultiByte(buffer)) {
    return {
      text: buffer.toString('utf8'),
      encoding: 'utf-8',
      flaw: 'is not valid UTF-8; bad bytes were read as U+FFFD',
    };
  }
  return { text: buffer.toString('latin1'), encoding: 'latin1', flaw: 'is not UTF-8; it was read as Latin-1' };
}

function wideText(buffer: Buffer, encoding: Exclude<Encoding, 'utf-8' | 'latin1'>): Decoded {
  const flaw = `is not UTF-8; it was read as ${encoding.toUpperCase()}`;
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    return { text: utf32Text(buffer, encoding === 'utf-32le'), encoding, flaw };
  }
  const even = buffer.subarray(0, buffer.length & ~1);
  // Half a surrogate pair stays what it is: TextDecoder would lose it.
  const text = (encoding === 'utf-16le' ? even : Buffer.from(even).swap16()).toString('utf16le');
  return { text: even.length < buffer.length ? `${text}\ufffd` : text, encoding, flaw };
}

/**
 * True when the bytes hold a valid UTF-8 sequence that old eight-bit text does not have by accident: three or more bytes,
 * or several of two. Such a file is UTF-8 with damage, and reading it as Latin-1 would turn unseen characters to mush.
 */
function hasMultiByte(buffer: Buffer): boolean {
  const text = buffer.toString('latin1');
  if (/[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/.test(text)) return true;
  const pairs = text.match(/[\xc2-\xdf][\x80-\xbf]/g)?.length ?? 0;
  return pairs > (text.match(/[\x80-\xff]/g)?.length ?? 0) / 4;
}

function flawed(path: string, flaw: string): Notice {
  return { kind: 'encoding', path, message: `The file ${flaw}.`, incomplete: false };
}
