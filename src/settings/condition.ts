// What a condition of rules/surfaces is: a test of the shape of one value. It answers how bad the value is, or nothing.
import type { Weight } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import type { Field, Fields } from './fields.ts';

export interface Question {
  readonly field: Field;
  readonly fields: Fields;
  readonly file: SourceFile;
  /** The key path pattern that led here. */
  readonly path: string;
  readonly args: readonly string[];
}

export interface Verdict {
  /** Directive weight; the rule's own when absent. */
  readonly weight?: Weight;
  /** Facts for the message. Untrusted. */
  readonly facts?: Readonly<Record<string, string>>;
}

export type Condition = (question: Question) => Verdict | undefined;

/** A stretch of a file (UTF-16, half-open) that a condition on the whole file objects to. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

/** A condition whose key path is empty: it looks at the text of the file. */
export type FileCondition = (file: SourceFile) => Iterable<Place>;

/** The value is dangerous in the measure of its rule. */
export const YES: Verdict = {};

/** The names of a key that a wildcard of the pattern stood for: what follows the pattern's literal beginning. */
export function wildcardPart({ field, path }: Question): string {
  const star = path.indexOf('*');
  const head = star < 0 ? path.length : star;
  return field.key.slice(head);
}
