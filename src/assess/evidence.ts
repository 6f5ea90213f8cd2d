// What stands in the file, next to what an agent reads there and what a person sees.
import type { Candidate, Evidence } from '../model/finding.ts';
import { quote } from '../text/quote.ts';
import { withoutUnseen } from '../text/spell.ts';

/** Longest quoted stretch of decoded text, in UTF-16 code units. */
const READ_LENGTH = 600;

export function evidenceOf({ file, view, match }: Candidate): Evidence {
  const region = view.locate(match.start, match.end);
  const written = file.text.slice(region.start, region.end) || view.text.slice(match.start, match.end);
  const steps = view.via.filter(step => step.name !== 'fold');
  const reveals = steps.some(step => step.reveals);
  const read = match.facts?.text ?? (steps.length > 0 ? view.text.slice(match.start, match.end) : undefined);
  const seen = withoutUnseen(written);
  return {
    asWritten: quote(written),
    ...(read === undefined ? {} : { asRead: quote(read, READ_LENGTH) }),
    ...(!view.span.visibility.shown
      ? { asSeen: quote('') }
      : seen !== written && (reveals || read !== undefined)
        ? { asSeen: quote(seen) }
        : {}),
    via: steps,
    ...(view.span.visibility.shown ? {} : { hidden: view.span.visibility.how }),
    ...(view.span.key ? { key: quote(view.span.key) } : {}),
  };
}
