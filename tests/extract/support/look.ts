// Extracts a text and describes the span that a needle stands in, in one line that a table of expectations can hold.
import { extract } from '../../../src/extract/index.ts';
import type { Notice } from '../../../src/model/report.ts';
import type { Span } from '../../../src/model/span.ts';

export async function read(
  format: string,
  text: string,
  path = `file.${format}`,
): Promise<{ spans: readonly Span[]; notices: readonly Notice[] }> {
  const surface = { id: 'test', title: 'Test', kind: 'docs', loadedBy: [], executes: false, keys: [] } as const;
  return extract({ path, text, encoding: 'utf-8', surface: { ...surface, format } });
}

/**
 * `role [how] [#block] [scalar:key]` of the span in which all of the first `needle` stands; `split` when it is in several.
 */
export async function look(format: string, text: string, needle: string, path?: string): Promise<string> {
  const at = text.indexOf(needle);
  if (at < 0) throw new Error(`the text does not hold ${needle}`);
  const { spans } = await read(format, text, path);
  const span = spans.find(({ region }) => region.start <= at && at + needle.length <= region.end);
  if (!span) return 'split';
  const key = span.key === undefined ? '' : `${span.scalar ?? ''}:${span.key}`;
  const block = span.block === undefined ? '' : `#${span.block}`;
  return [span.role, span.visibility.shown ? '' : span.visibility.how, block, key].filter(Boolean).join(' ');
}
