// UTF-32 to text. Node has no decoder for it; agents seldom read it, but a file that looks empty in one tool and full in
// another is worth reading.

/** Text of UTF-32 bytes, byte-order mark kept. Values that are no code point become U+FFFD. */
export function utf32Text(buffer: Buffer, littleEndian: boolean): string {
  const parts: string[] = [];
  let units: number[] = [];
  const flush = () => {
    parts.push(String.fromCodePoint(...units));
    units = [];
  };
  const whole = buffer.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const value = littleEndian ? buffer.readUInt32LE(i) : buffer.readUInt32BE(i);
    units.push(value > 0x10ffff ? 0xfffd : value);
    if (units.length === 4096) flush();
  }
  if (whole < buffer.length) units.push(0xfffd);
  flush();
  return parts.join('');
}
