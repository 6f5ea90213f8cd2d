// A symbolic link: its text is the path it points to, one field that detectors can look at by key.
import type { Extraction } from './extraction.ts';
import { paint } from './paint.ts';

export function link(text: string): Extraction {
  return {
    spans: paint(text.length, [{ start: 0, end: text.length, role: 'field', key: 'target', scalar: 'string' }]),
  };
}
