// Text without structure: one prose span. Also what every other format falls back to.
import type { Extraction } from './extraction.ts';
import { paint } from './paint.ts';

export function plain(text: string): Extraction {
  return { spans: paint(text.length, [{ start: 0, end: text.length, role: 'prose' }]) };
}
