// Ignore comments in scanned files:
//   unjack-ignore-next-line RULE[, RULE] [until YYYY-MM-DD] -- reason
//   unjack-ignore-line      RULE[, RULE] [until YYYY-MM-DD] -- reason
// They count only in comments and only when the invoker allows them, and never for what stands in themselves: a reason is
// text that agents read. XML comments cannot hold `--`, so a colon does too.
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { lineStarts, position } from '../text/lines.ts';
import { isDate } from './expiry.ts';

/** What every ignore comment holds. */
export const MARK = 'unjack-ignore';

/** A reason is for people who look at the comment; what needs more belongs in the config. */
const LONGEST_REASON = 200;

/** Comments of one file that are read. */
const MOST = 1000;

export interface Ignore {
  /** Untrusted. */
  readonly path: string;
  /** One-based, of the comment. */
  readonly line: number;
  /** One-based: findings that start here are suppressed. */
  readonly target: number;
  readonly rules: readonly string[];
  /** Untrusted. */
  readonly reason: string;
  readonly expires?: string;
  /** Offsets of the comment's own words in the file. */
  readonly start: number;
  readonly end: number;
  /** Why the comment cannot hold, in our own words. */
  readonly fault?: string;
}

/** Whether the bytes may hold an ignore comment, in UTF-8. Looks for its rarest letter. */
export function mayHoldIgnore(bytes: Uint8Array): boolean {
  const jack = 'jack-ignore';
  for (let at = bytes.indexOf(0x6a); at >= 0; at = bytes.indexOf(0x6a, at + 1)) {
    let i = 1;
    while (i < jack.length && bytes[at + i] === jack.charCodeAt(i)) i++;
    if (i === jack.length && bytes[at - 1] === 0x6e && bytes[at - 2] === 0x75) return true;
  }
  return false;
}

/** The ignore comments of a file, from top to bottom. */
export function ignoresIn(file: SourceFile, views: readonly View[]): readonly Ignore[] {
  if (!file.text.includes(MARK)) return [];
  const starts = lineStarts(file.text);
  const found: Omit<Ignore, 'target'>[] = [];
  const next = new Set<number>();
  for (const view of views) {
    if (view.span.role !== 'comment' || view.via.length > 0) continue;
    for (const match of view.text.matchAll(/unjack-ignore(-next-line|-line)?(?![\w-])([^\r\n]{0,600})/g)) {
      if (found.length >= MOST) break;
      const { start, end } = view.locate(match.index, match.index + match[0].length);
      const { line } = position(starts, start);
      if (match[1] === '-next-line') next.add(line);
      found.push({ path: file.path, line, start, end, ...read(match[1], match[2]!) });
    }
  }
  const below = (line: number): number => {
    let at = line + 1;
    while (at < starts.length && (next.has(at) || blank(file.text, starts[at - 1]!, starts[at]!))) at++;
    return at;
  };
  return found
    .map(one => ({ ...one, target: next.has(one.line) ? below(one.line) : one.line }))
    .sort((a, b) => a.start - b.start);
}

function blank(text: string, start: number, end: number): boolean {
  return text.slice(start, Math.min(end, start + 1000)).trim() === '';
}

/** `form`: `-next-line`, `-line` or nothing. `tail`: the rest of the line. */
function read(form: string | undefined, tail: string): Pick<Ignore, 'rules' | 'reason' | 'expires' | 'fault'> {
  const none = { rules: [], reason: '' };
  if (form === undefined) return { ...none, fault: 'is written unjack-ignore-line or unjack-ignore-next-line' };
  const found = /^\s+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)(.*)$/.exec(closed(tail));
  if (!found) return { ...none, fault: 'names no rule' };
  const rules = found[1]!.split(/[ \t]*,[ \t]*/);
  const rest = /^(?:[ \t]+until[ \t]+(\S+))?[ \t]*(?:--|:)[ \t]+(\S.*)$/.exec(found[2]!);
  if (!rest || !/\p{L}{2}/u.test(rest[2]!)) return { rules, reason: '', fault: 'gives no reason behind --' };
  const [, expires, reason = ''] = rest;
  const base = { rules, reason, ...(expires === undefined ? {} : { expires }) };
  if (expires !== undefined && !isDate(expires)) return { ...base, fault: 'has no date YYYY-MM-DD behind until' };
  return reason.length > LONGEST_REASON
    ? { ...base, fault: `gives a reason of over ${LONGEST_REASON} characters` }
    : base;
}

/** The line without the end of the comment it stands in. */
function closed(tail: string): string {
  const text = tail
    .trimEnd()
    .replace(/(?:--!?>|\*+\/|\*\)|-?-?\}\}|[#%-]\}|\|#|=#|\]\]|%>|"""|''')$/, '')
    .trimEnd();
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1).trimEnd() : text;
}
