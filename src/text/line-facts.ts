// What a line holds, as far as the characters on it depend on that. Read once per line: questions come in file order.
import { hasRightToLeft } from './scripts.ts';

export interface LineFacts {
  /** Half-open UTF-16 offsets, without the line break. */
  readonly start: number;
  readonly end: number;
  /** A strong right-to-left letter stands on it. */
  readonly rightToLeft: boolean;
  /** Every bidi embedding, override and isolate that opens on it also closes on it. */
  readonly balanced: boolean;
  /** A Hangul letter stands on it. */
  readonly hangul: boolean;
}

/** Reads facts about the line of an offset and keeps the last line. */
export function lineReader(text: string): (offset: number) => LineFacts {
  let last: LineFacts | undefined;
  return offset => {
    if (last && offset >= last.start && offset <= last.end) return last;
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const next = text.indexOf('\n', offset);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    last = {
      start,
      end,
      rightToLeft: hasRightToLeft(line),
      balanced: openControls(line) === 0,
      hangul: /[\u1100-\u115e\u1161-\u11ff\u3131-\u3163\u3165-\u318e\uac00-\ud7a3]/.test(line),
    };
    return last;
  };
}

/** How many bidi embeddings, overrides and isolates are still open at the end of the stretch (UAX #9, X1-X8). */
export function openControls(text: string): number {
  const stack: ('embedding' | 'isolate')[] = [];
  let isolates = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x202a || unit > 0x2069) continue;
    if (unit === 0x202a || unit === 0x202b || unit === 0x202d || unit === 0x202e) stack.push('embedding');
    else if (unit >= 0x2066 && unit <= 0x2068) {
      stack.push('isolate');
      isolates++;
    } else if (unit === 0x202c && stack.at(-1) === 'embedding') stack.pop();
    else if (unit === 0x2069 && isolates > 0) {
      while (stack.pop() !== 'isolate');
      isolates--;
    }
  }
  return stack.length;
}
