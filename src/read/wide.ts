// Tells UTF-16 and UTF-32 by their byte-order mark or by where their zero bytes stand. A mark in front of plain ASCII is
// not believed: editors would show rubbish there while an agent reads the ASCII.
import type { Encoding } from '../model/source.ts';

type Wide = Exclude<Encoding, 'utf-8' | 'latin1'>;

/** Bytes looked at, from the start. */
const SAMPLE = 4096;

export function wideEncoding(buffer: Buffer): Wide | undefined {
  const sample = buffer.subarray(0, SAMPLE);
  const marked = mark(sample);
  if (marked === 'utf-32le' || marked === 'utf-32be') return marked;
  if (marked) return isPlain(sample.subarray(2)) ? undefined : marked;
  if (!sample.includes(0)) return undefined;
  return pattern(sample);
}

function mark(sample: Buffer): Wide | undefined {
  const hex = sample.subarray(0, 4).toString('hex');
  if (hex === 'fffe0000' && allCodePoints(sample, true)) return 'utf-32le';
  if (hex === '0000feff' && allCodePoints(sample, false)) return 'utf-32be';
  if (hex.startsWith('fffe')) return 'utf-16le';
  if (hex.startsWith('feff')) return 'utf-16be';
  return undefined;
}

/** Zero bytes at one place of each unit, and text at the other. */
function pattern(sample: Buffer): Wide | undefined {
  const zeros = [0, 0, 0, 0];
  const whole = sample.length & ~3;
  for (let i = 0; i < whole; i++) if (sample[i] === 0) zeros[i % 4]!++;
  const units = whole / 4;
  if (units >= 2) {
    const [a, b, c, d] = zeros.map(count => count / units) as [number, number, number, number];
    if (a < 0.1 && b > 0.5 && c > 0.5 && d === 1 && allCodePoints(sample, true)) return 'utf-32le';
    if (a === 1 && b > 0.5 && c > 0.5 && d < 0.1 && allCodePoints(sample, false)) return 'utf-32be';
  }
  const pairs = sample.length >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  if (pairs >= 2 && odd > pairs * 0.4 && even < odd / 8) return 'utf-16le';
  if (pairs >= 2 && even > pairs * 0.4 && odd < even / 8) return 'utf-16be';
  return undefined;
}

function allCodePoints(sample: Buffer, littleEndian: boolean): boolean {
  for (let i = 0; i + 4 <= sample.length; i += 4) {
    if ((littleEndian ? sample.readUInt32LE(i) : sample.readUInt32BE(i)) > 0x10ffff) return false;
  }
  return true;
}

/** Nearly all printable ASCII and no zero byte. */
function isPlain(bytes: Buffer): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  let plain = 0;
  for (const byte of bytes) if ((byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13) plain++;
  return plain > bytes.length * 0.9;
}
