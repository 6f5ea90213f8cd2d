// What fetching needs of whoever asked for it. Targets know nothing of terminals and signals; this is how they are told.
import type { Notice } from '../model/report.ts';

export interface Errand {
  /** Absolute path of a private temporary folder, made on use and removed when the scan ends, however it ends. */
  folder(): string;
  /** Asked often; a notice means: stop, and report it. */
  halt(): Notice | undefined;
  /** What is going on, in our own words, for a person who waits. */
  say(what: string): void;
  /** To be called when the scan is over. */
  later(undo: () => void): void;
}
