// XML and SVG: text, comments, attribute values; in SVG also what is not drawn (title, desc, metadata, definitions, text
// without fill or outside the picture).
import { embeddedMarks } from './embedded.ts';
import type { Extraction } from './extraction.ts';
import { walkHtml } from './html-walk.ts';
import { paint } from './paint.ts';

export async function xml(text: string): Promise<Extraction> {
  const walk = walkHtml(text, { xml: true });
  const inside = await embeddedMarks(text, walk.embedded);
  return {
    spans: paint(text.length, [...walk.blocks, ...inside.marks, ...walk.overlays], walk.veils),
    ...(inside.partly ? { partly: inside.partly } : {}),
  };
}
