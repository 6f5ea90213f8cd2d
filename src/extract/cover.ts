// The law that nothing is dropped: whatever an extractor left out becomes a span too. A text of which nothing was
// understood is prose, because an agent reads raw text; otherwise what is left is syntax.
import { SHOWN, type Span } from '../model/span.ts';

/** Sorts spans, cuts overlaps (the earlier start wins) and fills the gaps, so that they cover the text exactly. */
export function cover(text: string, spans: readonly Span[]): Span[] {
  const role = spans.length === 0 ? 'prose' : 'markup';
  const whole: Span[] = [];
  let done = 0;
  for (const span of sorted(spans)) {
    const start = Math.max(done, span.region.start);
    const end = Math.min(text.length, span.region.end);
    if (end <= start) continue;
    if (start > done) whole.push({ region: { start: done, end: start }, role, visibility: SHOWN });
    whole.push(start === span.region.start && end === span.region.end ? span : { ...span, region: { start, end } });
    done = end;
  }
  if (done < text.length) whole.push({ region: { start: done, end: text.length }, role, visibility: SHOWN });
  return whole;
}

function sorted(spans: readonly Span[]): readonly Span[] {
  for (let i = 1; i < spans.length; i++) {
    if (spans[i]!.region.start < spans[i - 1]!.region.start) {
      return [...spans].sort((a, b) => a.region.start - b.region.start || b.region.end - a.region.end);
    }
  }
  return spans;
}
