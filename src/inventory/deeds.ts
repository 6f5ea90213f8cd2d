// What a judged command does beyond running, in words. Facts, not alarms: the scan says which of them are wrong.
import type { Deed, Judgement } from '../settings/judgement.ts';
import { mask } from './mask.ts';

export const UNPINNED = 'version not pinned';

type Words = (judged: Judgement) => string;

const list = (names: readonly string[], otherwise: string) =>
  names.length === 0 || names[0] === '?' ? otherwise : names.slice(0, 3).map(mask).join(', ');

const WORDS: readonly (readonly [Deed, Words])[] = [
  ['opens-shell', () => 'opens a shell to another machine'],
  ['sends-data', ({ sent }) => `sends data to ${list(sent, 'another host')}`],
  ['reads-secrets', ({ secrets }) => `reads ${list(secrets, 'secrets')}`],
  ['decodes-and-runs', () => 'decodes text and runs it'],
  ['fetches-and-runs', ({ fetched }) => `runs code from ${list(fetched, 'another host')}`],
  ['runs-unpacked', () => 'runs what it unpacked'],
  ['runs-hidden-file', () => 'runs a file nobody reviews'],
  ['runs-remote-package', ({ fetched }) => `runs a package from ${list(fetched, 'an address')}`],
  ['skips-permissions', () => 'starts an agent that asks for nothing'],
  ['changes-agent-config', () => "writes agents' settings"],
  ['disables-protection', () => 'turns a protection off'],
  ['persists', () => 'installs itself to run again'],
  ['destroys', () => 'deletes files outside the project'],
  ['escalates', () => 'runs as root'],
  ['contacts-host', () => 'talks to another host'],
  ['runs-unpinned-package', () => UNPINNED],
];

/** Phrases, gravest first. Hold untrusted hosts, paths and names. */
export function deedsOf(judged: Judgement): readonly string[] {
  const grave = judged.deeds.has('fetches-and-runs') || judged.deeds.has('sends-data');
  return WORDS.filter(([deed]) => judged.deeds.has(deed) && !(grave && deed === 'contacts-host')).map(([, words]) =>
    words(judged),
  );
}
