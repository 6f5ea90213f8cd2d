// Spans to views: everything the text of a file may also be read as. Unseen characters are read over the whole file,
// because a channel does not care where a parser draws its lines; visible encodings are read span by span.
import { NOTHING_OFF, type Part } from '../model/part.ts';
import type { Region, SourceFile } from '../model/source.ts';
import { type Role, SHOWN, type Span } from '../model/span.ts';
import type { Decoding, View } from '../model/view.ts';
import { identity, locate, type MappedText } from '../text/mapped.ts';
import { type Budget, budgetOf, DEPTH } from './budget.ts';
import { concealed } from './concealed.ts';
import { type Decoder, type Origin, originOf, type Reading, respelled } from './decoder.ts';
import { decodersFor, encoded, RESPELLING } from './encoded/index.ts';
import { fold, recased } from './fold.ts';
import { joined } from './joined.ts';
import { joinedLiterals } from './literals.ts';
import { normalise } from './normalise.ts';

/** Every reading of every span: as written, decoded, and each of these folded; what `budget` allows. */
export function readings(
  { text, surface }: SourceFile,
  spans: readonly Span[],
  off = NOTHING_OFF,
  budget = budgetOf(text.length),
): readonly View[] {
  const origin = originOf(text, 'prose', surface.kind);
  const decoders = decodersFor(normalise(identity(text)).mapped.text, origin);
  const run: Run = { views: [], budget, decoders, off };
  expandAll(text, spans, origin, run);
  if (off.has('decoding')) return run.views;
  for (const reading of concealed(identity(text), origin)) {
    const span = spanAt(spans, locate(reading.mapped, 0, 1));
    expand({ span, mapped: reading.mapped, via: reading.steps }, { ...origin, role: span.role }, 1, run);
  }
  return run.views;
}

/** The same for some spans of a file of which {@link worthDecoding} holds that nothing is concealed in it. */
export function readingsOf(
  { text, surface }: SourceFile,
  spans: readonly Span[],
  off = NOTHING_OFF,
  budget = budgetOf(text.length),
): readonly View[] {
  const run: Run = { views: [], budget, decoders: RESPELLING, off };
  expandAll(text, spans, originOf(text, 'prose', surface.kind), run);
  return run.views;
}

function expandAll(text: string, spans: readonly Span[], base: Origin, run: Run): void {
  const origin = (role: Role): Origin => ({ ...base, role });
  for (const span of spans) {
    const written = identity(text.slice(span.region.start, span.region.end), span.region.start);
    if (span.role === 'markup' && BRACKETS.test(written.text)) {
      run.views.push(viewOf({ span, mapped: written, via: [] }, false));
      continue;
    }
    expand({ span, mapped: written, via: [] }, origin(span.role), 0, run);
  }
  if (run.off.has('decoding')) return;
  for (const { span, mapped } of [...joined(text, spans), ...joinedLiterals(text, spans)]) {
    if (!run.budget.spend(mapped.text.length)) break;
    expand({ span, mapped, via: [respelled('joined')] }, origin(span.role), 0, run);
  }
}

const ONLY_FOLDED: readonly Decoding[] = [respelled('fold')];

/** What stands between the values of structured data: it says nothing however it is read, and is half of a large file. */
const BRACKETS = /^[\s,:"{}[\]]*$/;

/** What is shared by all readings of one file. */
interface Run {
  readonly views: View[];
  readonly budget: Budget;
  /** Decoders for the text as written; what was decoded may hold any encoding. */
  readonly decoders: readonly Decoder[];
  readonly off: ReadonlySet<Part>;
}

interface Draft {
  readonly span: Span;
  readonly mapped: MappedText;
  readonly via: readonly Decoding[];
}

/** Adds a reading, its folded form, and what it decodes to. */
function expand(draft: Draft, origin: Origin, depth: number, run: Run): void {
  const { span, mapped, via } = draft;
  run.views.push(viewOf(draft, false));
  const normal = normalise(mapped);
  const steps = normal.steps.length === 0 ? via : [...via, ...normal.steps];
  if (normal.steps.length > 0) run.views.push(viewOf({ span, mapped: normal.mapped, via: steps }, false));
  const folded = run.off.has('folding')
    ? { span, mapped: recased(mapped), via: [...via, respelled('fold')] }
    : {
        span,
        mapped: fold(normal.mapped, origin.role),
        via: steps.length === 0 ? ONLY_FOLDED : [...steps, respelled('fold')],
      };
  run.views.push(viewOf(folded, true));
  if (run.off.has('decoding')) return;
  if (depth >= DEPTH || via.at(-1)?.name === 'bidi-order') return;
  const further: Iterable<Reading>[] = [encoded(normal.mapped, origin, depth === 0 ? run.decoders : undefined)];
  if (depth > 0) further.push(concealed(mapped, origin, true));
  for (const readings of further) {
    for (const reading of readings) {
      if (!run.budget.spend(reading.mapped.text.length)) return;
      expand({ span, mapped: reading.mapped, via: [...steps, ...reading.steps] }, origin, depth + 1, run);
    }
  }
}

function viewOf(draft: Draft, folded: boolean): View {
  return new MappedView(draft, folded);
}

/** A class, since a file gives thousands: a record with a function takes twice the memory. */
class MappedView implements View {
  readonly span: Span;
  readonly text: string;
  readonly via: readonly Decoding[];
  readonly folded: boolean;
  readonly #mapped: MappedText;

  constructor({ span, mapped, via }: Draft, folded: boolean) {
    this.span = span;
    this.text = mapped.text;
    this.via = via;
    this.folded = folded;
    this.#mapped = mapped;
  }

  locate(start: number, end: number): Region {
    return locate(this.#mapped, start, end);
  }
}

/** The span a region starts in. Spans are sorted and cover the file; the fallback is for a file without any. */
function spanAt(spans: readonly Span[], region: Region): Span {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.region.start <= region.start) low = middle;
    else high = middle - 1;
  }
  return spans[low] ?? { region, role: 'prose', visibility: SHOWN };
}
