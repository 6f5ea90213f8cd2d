// A file as inventory and lock see it: its text as written, without the decoded readings that only rules need.
import { extract } from '../extract/index.ts';
import type { Notice } from '../model/report.ts';
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';

export interface Written {
  readonly file: SourceFile;
  /** One view for each span. */
  readonly views: readonly View[];
  readonly notices: readonly Notice[];
}

export async function written(file: SourceFile): Promise<Written> {
  const { spans, notices } = await extract(file);
  const views = spans.map((span): View => {
    const { start, end } = span.region;
    const locate = (from: number, to: number) => ({ start: start + from, end: start + to });
    return { span, text: file.text.slice(start, end), via: [], folded: false, locate };
  });
  return { file, views, notices };
}
