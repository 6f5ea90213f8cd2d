// Text to spans.
import type { Notice } from '../model/report.ts';
import type { SourceFile } from '../model/source.ts';
import { SHOWN, type Span } from '../model/span.ts';

export async function extract(
  file: SourceFile,
): Promise<{ readonly spans: readonly Span[]; readonly notices: readonly Notice[] }> {
  return { spans: [{ region: { start: 0, end: file.text.length }, role: 'prose', visibility: SHOWN }], notices: [] };
}
