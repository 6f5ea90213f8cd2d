// What rules that say nothing of what they need can find in a file that agents load as prose: settings at its head, commands
// that run before it is read, imports, and a few shapes of the whole text. Without any of that, what the other rules need
// decides whether it must be read, as of any page. A rule that is not named here is one of which nothing is known.
import type { RuleFacts } from '../model/rule.ts';
import type { Surface } from '../model/surface.ts';
import { importsIn } from '../settings/imports.ts';
import { isLocalFile } from '../settings/local-file.ts';
import { mayBeGibberish } from '../text/may-be-gibberish.ts';

/** UTF-16 units of the longest instructions that are asked: beyond them it costs more than it saves. */
const LONGEST = 100_000;

/** Rules without anchors of which is known when they match in instructions. */
const KNOWN: ReadonlySet<string> = new Set([
  // Made of other findings.
  'approval-off-with-hidden-text',
  'headless-agent-on-fork',
  'hidden-from-review-and-runs',
  'self-approved-server',
  // In workflows and JSON, and at calls from keys.
  'calls-dangerous-script',
  'duplicate-security-key',
  'workflow-agent-on-fork-code',
  'workflow-agent-on-untrusted-text',
  'workflow-agent-unrestricted',
  // Asked below.
  'gibberish-suffix',
  'import-leaves-repo',
  'link-leaves-repo',
  'local-settings-committed',
  // Between files: scan.ts reads those whose paths are alike.
  'twin-by-letter-case',
]);

/** Whether it is known of a rule without anchors when it matches in instructions. */
export function isKnown({ id, byKeys, extra }: RuleFacts): boolean {
  return extra !== true && (byKeys === true || KNOWN.has(id));
}

/** Names at the head of a file that no rule asks for, nor any agent obeys. tests/match/in-instructions.test.ts holds them to the surfaces. */
export const HARMLESS_NAMES: readonly string[] = [
  'name',
  'title',
  'description',
  'version',
  'license',
  'author',
  'globs',
  'paths',
  'applyTo',
  'alwaysApply',
  'trigger',
  'argument-hint',
  'tags',
  'color',
];

/** A line of a head that every reader of YAML takes for a name and a text. */
const LINE = new RegExp(`^(${HARMLESS_NAMES.join('|')}): [A-Za-z][A-Za-z0-9 ,.;/()_-]{0,1000}$`);

/** Letters that are written as they are, marks of typography, arrows, trees of folders, check marks. */
const NATURAL =
  /^[\t\n\r -~\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u2190-\u2193\u21d2\u2500-\u257f\u2713\u2705\u274c]*$/;

/** False only when none of the rules that {@link isKnown} finds anything, and the file names no other. */
export function mayConcern(text: string, path: string, { format, keys }: Surface): boolean {
  if ((format !== 'markdown' && format !== 'plain') || text.length > LONGEST || !NATURAL.test(text)) return true;
  const trimmed = text.trim();
  if (trimmed === '') return false;
  // One word alone may be the target of a link.
  if (!/\s/.test(trimmed) || isLocalFile(path)) return true;
  if (/^[\s]*(?:---|\+\+\+)/.test(text) && !hasPlainHead(text)) return true;
  if (keys.length > 0 && (/(?:^|\s)!`|```!/.test(text) || format !== 'markdown')) return true;
  return importsIn(text).length > 0 || mayBeGibberish(text);
}

/** Whether the text starts with a head that holds nothing but harmless names, each once. */
function hasPlainHead(text: string): boolean {
  const lines = text.split('\n', HARMLESS_NAMES.length + 2);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) return false;
  const names = lines.slice(1, end).map(line => LINE.exec(line)?.[1]);
  return !names.includes(undefined) && new Set(names).size === names.length;
}
