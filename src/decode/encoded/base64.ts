// Base64, also the URL alphabet, wrapped over lines or cut into pieces that code joins again. Most runs of letters are
// nothing of the kind, so only a run whose first bytes are text is decoded.
import { fromUtf8, fromUtf16 } from '../../text/bytes.ts';
import { locate, whole } from '../../text/mapped.ts';
import { isMessage } from '../../text/meaning.ts';
import { type Decoder, type Reading, revealed } from '../decoder.ts';

/** Shortest run looked at: twelve bytes. */
const RUN = /[A-Za-z0-9+/_-]{16,}={0,2}/g;
/** What may stand between two pieces of one run: a line break with a comment leader, or quotes and a plus. */
const GAP = /^(?:[ \t]*\r?\n[ \t]*(?:\/\/|[#*>;]|--)?[ \t]*|["'`]\s{0,8}[+.,]?\s{0,8}["'`])$/;
const MAX_GAP = 24;
const MAX_LENGTH = 1_000_000;

export const base64: Decoder = {
  shortest: 16,
  worth: text => {
    for (const run of text.matchAll(RUN)) if (startsAsText(run[0])) return true;
    return false;
  },
  *read(source): Generator<Reading> {
    for (const { start, end, letters } of runs(source.text)) {
      const message = fromBase64(letters);
      if (message === undefined || !isMessage(message)) continue;
      yield { mapped: whole(message, locate(source, start, end)), steps: [revealed('base64')] };
    }
  },
};

interface Run {
  start: number;
  end: number;
  letters: string;
}

/** Runs with their continuations. A piece joins the run before it only when that run starts as text. */
function* runs(text: string): Generator<Run> {
  let last: Run | undefined;
  for (const match of text.matchAll(/[A-Za-z0-9+/_-]{4,}={0,2}/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (
      last &&
      start - last.end <= MAX_GAP &&
      GAP.test(text.slice(last.end, start)) &&
      last.letters.length < MAX_LENGTH
    ) {
      last.letters += match[0];
      last.end = end;
      continue;
    }
    if (last) yield withTail(text, last);
    last = match[0].length >= 16 && startsAsText(match[0]) ? { start, end, letters: match[0] } : undefined;
  }
  if (last) yield withTail(text, last);
}

/** A last line of one to three letters is too short to be found as a piece. */
function withTail(text: string, run: Run): Run {
  const tail = /^[ \t]{0,8}\r?\n[ \t]{0,8}([A-Za-z0-9+/_-]{1,3})={0,2}(?![\w+/-])/.exec(
    text.slice(run.end, run.end + MAX_GAP),
  );
  if (!tail || run.letters.endsWith('=')) return run;
  return { start: run.start, end: run.end + tail[0].length, letters: run.letters + tail[1]! };
}

/** The first twelve bytes are printable ASCII, UTF-8 letters or UTF-16 of ASCII. */
export function startsAsText(run: string): boolean {
  const bytes = decode(run.slice(0, 16));
  let odd = 0;
  let zeros = 0;
  for (const [i, byte] of bytes.entries()) {
    if (byte === 0 && i % 2 === 1) zeros++;
    else if (byte >= 0x80) odd++;
    else if (byte < 9 || byte === 0x7f || (byte > 13 && byte < 32 && byte !== 0x1b)) return false;
  }
  return odd === 0 || (zeros === 0 && fromUtf8(trimmed(bytes)) !== undefined);
}

/** Without a character cut at the end. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end > 0 && bytes[end - 1]! >= 0xc0 ? end - 1 : bytes.length);
}

/** A text that is nothing but base64 or hex of a message: it was encoded before it was hidden. */
export function isEncodedMessage(text: string): boolean {
  const run = text.trim();
  if (run.length < 12 || run.length > 100_000 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(run)) return false;
  const plain = startsAsText(run) ? fromBase64(run) : undefined;
  if (plain !== undefined && isMessage(plain)) return true;
  if (run.length % 2 !== 0 || !/^[0-9a-fA-F]+$/.test(run)) return false;
  const hex = fromUtf8((run.match(/../g) ?? []).map(pair => Number.parseInt(pair, 16)));
  return hex !== undefined && isMessage(hex);
}

/** The text a base64 run stands for, or undefined when its bytes are not text. */
function fromBase64(run: string): string | undefined {
  const bytes = decode(run);
  return fromUtf16(bytes) ?? fromUtf8(bytes) ?? fromUtf8(bytes.subarray(0, bytes.length - 1));
}

function decode(run: string): Uint8Array {
  const out = new Uint8Array(Math.ceil((run.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < run.length; i++) {
    const value = sextet(run.charCodeAt(i));
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (held >> bits) & 0xff;
    }
  }
  return out.subarray(0, length);
}

function sextet(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit - 65;
  if (unit >= 97 && unit <= 122) return unit - 71;
  if (unit >= 48 && unit <= 57) return unit + 4;
  if (unit === 43 || unit === 45) return 62;
  if (unit === 47 || unit === 95) return 63;
  return -1;
}
