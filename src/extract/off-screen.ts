// Hides the spans that lie where nobody scrolls (text/out-of-sight.ts).
import type { Span } from '../model/span.ts';
import { outOfSight } from '../text/out-of-sight.ts';
import type { Veil } from './paint.ts';

/** Stretches of a text that are off screen. */
export function offScreen(text: string): readonly Veil[] {
  return outOfSight(text).map(({ start, end }) => ({ start, end, how: 'off-screen' }));
}

/** Splits spans at the edges of veils, and hides the shown ones under them. */
export function veiled(spans: readonly Span[], veils: readonly Veil[]): readonly Span[] {
  if (veils.length === 0) return spans;
  const out: Span[] = [];
  let v = 0;
  for (const span of spans) {
    while (v < veils.length && veils[v]!.end <= span.region.start) v++;
    let at = span.region.start;
    for (let k = v; span.visibility.shown && k < veils.length && veils[k]!.start < span.region.end; k++) {
      const from = Math.max(at, veils[k]!.start);
      const to = Math.min(span.region.end, veils[k]!.end);
      if (from > at) out.push({ ...span, region: { start: at, end: from } });
      out.push({ ...span, region: { start: from, end: to }, visibility: { shown: false, how: veils[k]!.how } });
      at = to;
    }
    if (at < span.region.end)
      out.push(at === span.region.start ? span : { ...span, region: { start: at, end: span.region.end } });
  }
  return out;
}
