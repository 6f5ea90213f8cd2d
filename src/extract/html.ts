// HTML: what a page shows, what it hides by style or element, comments, attribute values, and the scripts in it.
import { embeddedMarks } from './embedded.ts';
import type { Extraction } from './extraction.ts';
import { walkHtml } from './html-walk.ts';
import { paint } from './paint.ts';
import { templateComments } from './template-comments.ts';

export async function html(text: string): Promise<Extraction> {
  const walk = walkHtml(text);
  const inside = await embeddedMarks(text, walk.embedded);
  const marks = [...walk.blocks, ...walk.overlays, ...inside.marks, ...templateComments(text, [])];
  return { spans: paint(text.length, marks, walk.veils), ...(inside.partly ? { partly: inside.partly } : {}) };
}
