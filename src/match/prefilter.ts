// Bytes -> what of them a rule could match. It may only skip what cannot match: each test here is the superset test of the
// stage that would find something, exported by that stage, so the two cannot drift apart.
import { plainText, worthDecoding } from '../decode/gate.ts';
import { type Need, type RuleFacts, STRONG } from '../model/rule.ts';
import type { Region } from '../model/source.ts';
import type { Surface } from '../model/surface.ts';
import { builtInMatcher } from '../statements/built-in.ts';
import { ANYTHING, ODD } from '../text/byte-look.ts';
import { look } from '../text/look.ts';
import { inOneRow } from '../text/may-hide.ts';
import { traitsOf } from './file-traits.ts';
import { windowsOf } from './windows.ts';

const ALWAYS: ReadonlySet<Surface['kind']> = new Set(['instructions', 'settings', 'manifest']);

const utf8 = new TextDecoder('utf-8');

/** Nothing of a file has to be read, all of it, or a part. */
export type Worth = 'nothing' | 'all' | PartOfFile;

export interface PartOfFile {
  /** What touches these stretches of its text. */
  readonly regions: readonly Region[];
  /** All of it, when its string literals say together what none says alone: {@link mayMatch} tells. */
  readonly literals: boolean;
}

/** How much of a file must be read. Files that agents load or run always are: they are few, and the point. */
export function worthReading(bytes: Uint8Array, surface: Surface, rules: readonly RuleFacts[]): Worth {
  if (ALWAYS.has(surface.kind)) return 'all';
  const flags = look(bytes);
  // NUL bytes mean UTF-16, UTF-32 or a file that hides behind one: read/encoding.ts decides.
  if ((flags & ODD) !== 0 && bytes.includes(0)) return 'all';
  return worthMatching(utf8.decode(bytes), surface, rules, flags, bytes);
}

/** Whether any rule could match a text: for file names and pictures. */
export function mayMatch(text: string, surface: Surface, rules: readonly RuleFacts[]): boolean {
  return worthMatching(text, surface, rules, ANYTHING) !== 'nothing';
}

/** `flags`: what a look at the bytes of the text found. */
function worthMatching(
  text: string,
  surface: Surface,
  rules: readonly RuleFacts[],
  flags: number,
  bytes?: Uint8Array,
): Worth {
  const decodable = worthDecoding(text, surface.kind, flags, bytes);
  if (decodable === 'all' || (decodable === 'literals' && !inOneRow(surface))) return 'all';
  const literals = decodable === 'literals';
  const nothing = literals ? { regions: [], literals } : 'nothing';
  const plain = (flags & ODD) === 0 ? text : plainText(text);
  const seen = builtInMatcher().sight(plain);
  const has = traitsOf(plain, surface, seen);
  const needs: Need[] = [];
  let lower: string | undefined;
  for (const rule of rules) {
    if (rule.where.kinds && !rule.where.kinds.includes(surface.kind)) continue;
    if (rule.where.surfaces && !rule.where.surfaces.includes(surface.id)) continue;
    if (rule.anchors === 'unseen') continue;
    if (rule.anchors === 'none') return 'all';
    if (rule.anchors === 'concepts') {
      needs.push(...rule.needs.filter(need => fulfils(need, has)));
    } else {
      lower ??= plain === text ? text.toLowerCase() : `${text}\n${plain}`.toLowerCase();
      if (rule.anchors.some(anchor => lower!.includes(anchor))) return 'all';
    }
  }
  if (needs.length === 0) return nothing;
  if (!inOneRow(surface)) return 'all';
  const windows = windowsOf(needs, seen, has, (flags & ODD) !== 0);
  if (windows === undefined) return 'all';
  if (windows.length === 0) return nothing;
  return plain === text ? { regions: windows.map(({ from, to }) => seen.stretch(from, to)), literals } : 'all';
}

function fulfils({ all, marks = [], least = 0, strong = 0 }: Need, has: (name: string) => boolean): boolean {
  if (!all.every(any => any.some(has))) return false;
  let sum = 0;
  let heavy = 0;
  for (const { points, any } of marks) {
    if (sum >= least && heavy >= strong) break;
    if (any.length > 0 && !any.some(has)) continue;
    sum += points;
    if (points >= STRONG) heavy++;
  }
  return sum >= least && heavy >= strong;
}

/** A file's name as text that agents read, in listings, with the surface it is judged as. */
export function nameOf(path: string, own: Surface): { readonly text: string; readonly surface: Surface } {
  return { text: path.replaceAll('/', ' / '), surface: { ...own, kind: 'other', format: 'name', keys: [] } };
}
