// The common frame of encodings that are a run of one shape: find the run, turn it into bytes, keep it when it is text.
import type { DecodingName } from '../../model/view.ts';
import { locate, type MappedText, whole } from '../../text/mapped.ts';
import { isMessage } from '../../text/meaning.ts';
import { type Decoder, type Reading, revealed } from '../decoder.ts';

export interface RunShape {
  readonly name: DecodingName;
  /** UTF-16 units of the shortest run. */
  readonly shortest: number;
  /** Global; finds whole runs. Must be linear. */
  readonly run: RegExp;
  /** The text a run stands for, or undefined. */
  decode(run: string): string | undefined;
  /** A cheap test of the start of a run; absent when decoding is cheap itself. */
  starts?(run: string): boolean;
  /** What counts as text; default {@link isMessage}. */
  accepts?(text: string): boolean;
}

export interface RunDecoder extends Decoder {
  /** Whether a run of the shape, whole, stands for a message. */
  says(run: string): boolean;
}

/** A decoder for runs of one shape. Every message stands for its whole run. */
export function runDecoder(shape: RunShape): RunDecoder {
  const message = (run: string) => {
    if (shape.starts && !shape.starts(run)) return undefined;
    const text = shape.decode(run);
    return text !== undefined && (shape.accepts ?? isMessage)(text) ? text : undefined;
  };
  const once = new RegExp(shape.run.source, shape.run.flags.replace('g', ''));
  return {
    shortest: shape.shortest,
    says: run => message(run) !== undefined,
    may: text => once.test(text),
    worth(text) {
      for (const match of text.matchAll(shape.run)) if (message(match[0]) !== undefined) return true;
      return false;
    },
    *read(source: MappedText): Generator<Reading> {
      for (const match of source.text.matchAll(shape.run)) {
        const text = message(match[0]);
        if (text === undefined) continue;
        const region = locate(source, match.index, match.index + match[0].length);
        yield { mapped: whole(text, region), steps: [revealed(shape.name)] };
      }
    },
  };
}
