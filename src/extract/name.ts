// The path of a file, read as text: agents list folders, so a name can give orders too.
import type { Extraction } from './extraction.ts';
import { paint } from './paint.ts';

export function name(text: string): Extraction {
  return { spans: paint(text.length, [{ start: 0, end: text.length, role: 'name' }]) };
}
