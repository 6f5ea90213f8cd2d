// Format to extractor, each loaded on first use because the parsers cost more than the scan. Total: whatever an extractor
// does with a hostile file, the spans returned cover its text, and a failure is a notice and plain text.
import type { Notice } from '../model/report.ts';
import type { SourceFile } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { cover } from './cover.ts';
import type { Extraction, Extractor } from './extraction.ts';
import { offScreen, veiled } from './off-screen.ts';
import { plain } from './plain.ts';

/** Format keys, as surfaces name them, and where their extractor is. */
const EXTRACTORS: Readonly<Record<string, () => Promise<Extractor>>> = {
  code: async () => (await import('./comments.ts')).comments,
  component: async () => (await import('./component.ts')).component,
  dotenv: async () => (await import('./dotenv.ts')).dotenv,
  ecmascript: async () => (await import('./ecmascript.ts')).ecmascript,
  html: async () => (await import('./html.ts')).html,
  ini: async () => (await import('./ini.ts')).ini,
  json: async () => (await import('./json.ts')).json,
  link: async () => (await import('./link.ts')).link,
  markdown: async () => (await import('./markdown.ts')).markdown,
  mdx: async () => (await import('./mdx.ts')).mdx,
  name: async () => (await import('./name.ts')).name,
  notebook: async () => (await import('./notebook.ts')).notebook,
  picture: async () => (await import('./picture.ts')).picture,
  plain: async () => plain,
  toml: async () => (await import('./toml.ts')).toml,
  xml: async () => (await import('./xml.ts')).xml,
  yaml: async () => (await import('./yaml.ts')).yaml,
};

/** Format keys that {@link extract} knows; anything else is read as plain text. */
export const FORMATS: readonly string[] = Object.keys(EXTRACTORS);

/** One-dimensional texts: no lines, so nothing can stand off screen. */
const SINGLE = new Set(['link', 'name']);

/** The spans of a file: sorted, without overlaps, covering its text. Never throws. */
export async function extract(
  file: SourceFile,
): Promise<{ readonly spans: readonly Span[]; readonly notices: readonly Notice[] }> {
  const { text, path } = file;
  const { format } = file.surface;
  let extraction: Extraction;
  try {
    const load = Object.hasOwn(EXTRACTORS, format) ? EXTRACTORS[format] : undefined;
    extraction = load ? await (await load())(text, path) : plain(text);
  } catch {
    extraction = {
      ...plain(text),
      partly: `It could not be parsed as ${format} and was read as plain text.`,
      incomplete: true,
    };
  }
  const covered = cover(text, extraction.spans);
  const spans = SINGLE.has(format) ? covered : veiled(covered, offScreen(text));
  if (extraction.partly === undefined) return { spans, notices: [] };
  // What hides in text is still found in plain text; what hides in settings is found by key only.
  const incomplete = (extraction.incomplete ?? false) && file.surface.keys.length > 0;
  return { spans, notices: [{ kind: 'partly-parsed', path, message: extraction.partly, incomplete }] };
}
