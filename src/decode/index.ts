// Span to views: everything the text may also be read as.
import type { SourceFile } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { View } from '../model/view.ts';
import { identity, locate, type MappedText, rewrite } from '../text/mapped.ts';

export function readings(file: SourceFile, spans: readonly Span[]): readonly View[] {
  return spans.flatMap(span => {
    const written = identity(file.text.slice(span.region.start, span.region.end), span.region.start);
    const lower = written.text.toLowerCase();
    const folded = lower.length === written.text.length ? { ...written, text: lower } : rewrite(written, []);
    return [view(span, written, false), view(span, folded, true)];
  });
}

function view(span: Span, mapped: MappedText, folded: boolean): View {
  return {
    span,
    text: mapped.text,
    via: folded ? [{ name: 'fold', reveals: false }] : [],
    folded,
    locate: (start, end) => locate(mapped, start, end),
  };
}
