// Vue, Svelte and Astro files: a page whose template is shown, with scripts and styles in it. Astro starts with a script
// between `---` lines.
import { braceComments } from './brace-comments.ts';
import { ecmascriptMarks } from './ecmascript.ts';
import { embeddedMarks } from './embedded.ts';
import type { Extraction } from './extraction.ts';
import { frontmatterEnd } from './frontmatter.ts';
import { walkHtml } from './html-walk.ts';
import { paint } from './paint.ts';

export async function component(text: string, path: string): Promise<Extraction> {
  const head = /\.astro$/i.test(path) ? frontmatterEnd(text) : 0;
  const walk = walkHtml(' '.repeat(head) + text.slice(head), { component: true });
  const inside = await embeddedMarks(text, walk.embedded);
  const script =
    head > 0 ? await ecmascriptMarks(text.slice(0, head).replace(/^---|---$/g, '   '), 'head.ts') : undefined;
  const comments = braceComments(text);
  const partly = inside.partly ?? script?.partly;
  return {
    spans: paint(
      text.length,
      [...walk.blocks, ...(script?.marks ?? []), ...inside.marks, ...walk.overlays, ...comments],
      walk.veils,
    ),
    ...(partly ? { partly } : {}),
  };
}
