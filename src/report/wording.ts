// The words that human formats share, so that one thing has one name everywhere. Data tables where possible; grammar is
// in words.ts.
import type { Axes, Severity } from '../model/finding.ts';
import type { NoticeKind } from '../model/report.ts';
import type { Category, Weight } from '../model/rule.ts';
import type { HiddenHow } from '../model/span.ts';
import type { LoadedWhen, Surface } from '../model/surface.ts';
import type { Decoding, DecodingName } from '../model/view.ts';
import type { Step, Verdict } from './verdict.ts';
import { count, digits, join, some } from './words.ts';

/** The verdict as a headline. */
export const HEADLINES: Readonly<Record<Step, string>> = {
  'nothing-found': 'Nothing found that would hijack an agent.',
  'not-fully-scanned': 'NOT FULLY SCANNED: nothing found in what could be read.',
  'look-first': 'LOOK FIRST, before an agent works here.',
  'open-with-care': 'OPEN WITH CARE',
  'do-not-open': 'DO NOT OPEN THIS WITH AN AGENT',
};

/** The verdict in one sentence that says what the findings would do. Empty when the headline says it all. */
export function reasonOf({ step, because }: Verdict): string {
  const things = count(because.length, 'thing');
  if (step === 'look-first') return `${things} here deserve${because.length === 1 ? 's' : ''} a look.`;
  if (step !== 'do-not-open' && step !== 'open-with-care') return '';
  const acts = because.some(({ rule }) => rule.category === 'config' || rule.category === 'manifest');
  const unseen = because.some(({ axes, rule }) => axes.concealment >= 2 && rule.category !== 'config');
  const orders = because.some(({ axes, rule }) => axes.concealment < 2 && !ACTING.has(rule.category));
  const would = [
    ...(acts ? ['act on your machine'] : []),
    ...(unseen ? ['steer an agent without you seeing it'] : []),
    ...(orders ? ['give an agent orders that are not yours'] : []),
  ];
  return `${things} here ${step === 'do-not-open' ? 'would' : 'could'} ${join(would, 'or')}.`;
}

const ACTING: ReadonlySet<Category> = new Set(['config', 'manifest']);

/** What to turn off for a repository that has to be opened all the same. */
export function careOf({ because }: Verdict): string {
  const categories = new Set(because.map(({ rule }) => rule.category));
  const advice = [
    ...(categories.has('config') ? ['refuse its hooks, tasks, servers and permissions when asked'] : []),
    ...(categories.has('manifest') ? ['install without scripts (--ignore-scripts)'] : []),
    ...(categories.has('directive') || categories.has('hidden') || categories.has('flow')
      ? ['keep agents away from the files below']
      : []),
  ];
  return advice.length === 0 ? '' : `Until it is fixed: ${join(advice)}.`;
}

/** `2 critical, 1 high`; low findings too when `all`. */
export function countsOf(counts: Readonly<Record<Severity, number>>, all = true): string {
  const parts = (['critical', 'high', 'medium', 'low'] as const)
    .filter(severity => counts[severity] > 0 && (all || severity !== 'low'))
    .map(severity => `${digits(counts[severity])} ${severity}`);
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

const WHEN: Readonly<Record<LoadedWhen, string>> = {
  'session-start': 'in every session',
  'path-match': 'for the files it covers',
  'on-request': 'when called for',
  'on-read': 'when the file is read',
};

/** The name surfaces use for whoever comes along; said only when nobody is named. */
const ANYBODY = 'Any agent';

/** True when some agent takes the file up by its name or place. */
export function isAgentFile(loadedBy: Surface['loadedBy']): boolean {
  return loadedBy.some(({ agent }) => agent !== ANYBODY);
}

/** `Claude Code, Cursor, Codex and 4 more: in every session; Aider: when the file is read`. */
export function whoLoads(loadedBy: Surface['loadedBy']): string {
  const named = loadedBy.filter(({ agent }) => agent !== ANYBODY);
  const told = named.length > 0 ? named : loadedBy;
  const groups = (Object.keys(WHEN) as LoadedWhen[])
    .map(when => ({ when, agents: [...new Set(told.filter(l => l.when === when).map(l => l.agent))] }))
    .filter(({ agents }) => agents.length > 0);
  if (named.length === 0 && groups.every(({ when }) => when === 'on-read')) return 'any agent that reads the file';
  return groups.map(({ when, agents }) => `${some(agents)}: ${WHEN[when]}`).join('; ');
}

/** Why a person does not see it: completes "not shown: ...". */
export const HIDDEN: Readonly<Record<HiddenHow, string>> = {
  'html-comment': 'it is in a comment, which is not rendered',
  'link-definition': 'it is in a link definition, which is not rendered',
  attribute: 'it is in an attribute, which few viewers show',
  'styled-away': 'its style hides it',
  folded: 'it is in a section that is folded away',
  'invisible-characters': 'its characters have no glyphs',
  'off-screen': 'it is pushed out of view',
  metadata: 'it is in metadata, which is not rendered',
  encoded: 'it is encoded',
};

/** What text was written in before a step made it readable: completes "written in ...". */
const WRITTEN_IN: Readonly<Record<DecodingName, string>> = {
  fold: 'unusual letters',
  escapes: 'string escapes',
  'character-references': 'character references',
  'invisible-removed': 'letters with unseen characters between them',
  'tag-characters': 'tag characters',
  'variation-selectors': 'variation selectors',
  'zero-width-bits': 'zero-width characters',
  'invisible-operators': 'invisible operators',
  'blank-letters': 'blank letters',
  'private-use': 'private-use characters',
  braille: 'Braille cells',
  'whitespace-bits': 'spaces and tabs',
  'look-alikes': 'look-alike letters',
  'style-letters': 'styled letters',
  'bidi-order': 'reordered text',
  terminal: 'terminal control sequences',
  base64: 'base64',
  base32: 'base32',
  base58: 'base58',
  base85: 'base85',
  hex: 'hexadecimal',
  octal: 'octal codes',
  decimal: 'decimal codes',
  binary: 'binary digits',
  percent: 'percent encoding',
  'quoted-printable': 'quoted-printable',
  rotated: 'rotated letters',
  reversed: 'reversed text',
  morse: 'Morse code',
  leet: 'digits in place of letters',
  'spaced-letters': 'spaced-out letters',
  'pig-latin': 'pig Latin',
  'upside-down': 'upside-down letters',
  joined: 'pieces that are put together',
};

/** `tag characters, and in them base64`. Empty when nothing was decoded. */
export function writtenIn(via: readonly Decoding[]): string {
  return via
    .filter(({ name }) => name !== 'fold')
    .map(({ name }) => WRITTEN_IN[name])
    .join(', and in that ');
}

/** Each axis in words: completes "it ...". */
const AXES: Readonly<Record<keyof Axes, Readonly<Record<Weight, string>>>> = {
  directive: {
    0: 'gives no order by itself',
    1: 'does little harm if obeyed',
    2: 'does harm if obeyed',
    3: 'does grave harm if obeyed',
  },
  concealment: {
    0: 'stands in plain sight',
    1: 'stands where few people look',
    2: 'is not shown or not readable',
    3: 'is made of characters nobody can see',
  },
  reach: {
    0: 'is not loaded by any agent in particular',
    1: 'is loaded when an agent reads the file',
    2: 'is loaded when a file, command or skill calls for it',
    3: 'is loaded in every session',
  },
};

/** `it does grave harm if obeyed, stands in plain sight and is loaded in every session`. */
export function axesInWords({ directive, concealment, reach }: Axes): string {
  return `it ${join([AXES.directive[directive], AXES.concealment[concealment], AXES.reach[reach]])}`;
}

/** Notices by kind, one and many: completes "3 ...". */
export const NOTICES: Readonly<Record<NoticeKind, readonly [one: string, many: string]>> = {
  missing: ['missing file', 'missing files'],
  unreadable: ['unreadable file', 'unreadable files'],
  'too-large': ['file over the size limit', 'files over the size limit'],
  binary: ['binary file', 'binary files'],
  link: ['link, not followed', 'links, not followed'],
  'link-loop': ['link loop, not followed', 'link loops, not followed'],
  'special-file': ['device or pipe', 'devices or pipes'],
  encoding: ['file in a broken encoding', 'files in a broken encoding'],
  ignored: ['file that git ignores', 'files that git ignores'],
  submodule: ['submodule, not entered', 'submodules, not entered'],
  unchanged: ['finding on lines that did not change', 'findings on lines that did not change'],
  'partly-parsed': ['file with broken syntax, read as plain text', 'files with broken syntax, read as plain text'],
  'out-of-time': ['file that took too long', 'files that took too long'],
  interrupted: ['rest of a scan that was stopped', 'rests of scans that were stopped'],
  'too-many': ['place with too much in it', 'places with too much in them'],
  'not-obeyed': ['setting for unjack in the scanned files', 'settings for unjack in the scanned files'],
  'switched-off': ['match of a rule that is switched off', 'matches of rules that are switched off'],
  'suppression-unused': ['suppression that suppresses nothing', 'suppressions that suppress nothing'],
  'suppression-expired': ['suppression that has expired', 'suppressions that have expired'],
  'suppression-invalid': ['suppression that does not hold', 'suppressions that do not hold'],
  archive: ['oddity of an archive', 'oddities of an archive'],
  difference: ['difference between package and repository', 'differences between package and repository'],
  encrypted: ['encrypted file', 'encrypted files'],
  'not-fetched': ['package not fetched', 'packages not fetched'],
  'not-as-locked': ['package that does not fit its lock file', 'packages that do not fit their lock file'],
  internal: ['failure of unjack itself', 'failures of unjack itself'],
};
