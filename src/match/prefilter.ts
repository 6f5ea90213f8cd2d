// Bytes -> what of them a rule could match. It may only skip what cannot match: each test here is the superset test of the
// stage that would find something, exported by that stage, so the two cannot drift apart.
import { DEPTH } from '../decode/budget.ts';
import { plainText, worthDecoding } from '../decode/gate.ts';
import { respelledText } from '../decode/respelled.ts';
import { type Need, type RuleFacts, STRONG } from '../model/rule.ts';
import type { Region } from '../model/source.ts';
import type { Surface } from '../model/surface.ts';
import { asksForPivot, builtInGlimpse, builtInGlimpseOfPage, builtInMatcher } from '../statements/built-in.ts';
import { FALSE_OF_SOURCES } from '../statements/pivots.ts';
import { ODD } from '../text/byte-look.ts';
import { inOneRow, mayHide } from '../text/may-hide.ts';
import { isOf, traitsOf } from './file-traits.ts';
import { type FirstLook, firstLook, slowLook } from './first-look.ts';
import { isKnown, mayConcern } from './in-instructions.ts';
import { windowsOf } from './windows.ts';

const ALWAYS: ReadonlySet<Surface['kind']> = new Set(['settings', 'manifest']);

const utf8 = new TextDecoder('utf-8');
const inUtf8 = new TextEncoder();

/** Nothing of a file has to be read, all of it, or a part. */
export type Worth = 'nothing' | 'all' | PartOfFile;

export interface PartOfFile {
  /** What touches these stretches of its text. */
  readonly regions: readonly Region[];
  /** All of it, when its string literals say together what none says alone: {@link mayMatch} tells. */
  readonly literals: boolean;
  /** All of it, for rules with anchors: one of these stands there. */
  readonly anchored: boolean;
}

/** All of a text, for what its words say: nothing is concealed in it, and no rule that asks for anything else can match. */
const WHOLE: readonly Region[] = [{ start: 0, end: Number.MAX_SAFE_INTEGER }];

/**
 * How much of a file must be read. Settings and what runs always are. Instructions are, all of them, unless nothing in them
 * concerns any rule or any other file.
 */
export function worthReading(bytes: Uint8Array, path: string, surface: Surface, rules: readonly RuleFacts[]): Worth {
  if (ALWAYS.has(surface.kind)) return 'all';
  const first = firstLook(bytes);
  // NUL bytes mean UTF-16, UTF-32 or a file that hides behind one: read/encoding.ts decides.
  if ((first.flags & ODD) !== 0 && bytes.includes(0)) return 'all';
  const text = utf8.decode(bytes);
  // So do bytes that are no UTF-8: what it takes for Latin-1 has soft hyphens and letters where this text has none.
  if ((first.flags & ODD) !== 0 && text.includes('\ufffd')) return 'all';
  if (surface.kind !== 'instructions') return worthMatching(text, surface, rules, first, bytes);
  if (mayConcern(text, path, surface)) return 'all';
  return worthMatching(text, surface, rules, first, bytes) === 'nothing' ? 'nothing' : 'all';
}

/** Whether any rule could match a text: for file names and pictures. */
export function mayMatch(text: string, surface: Surface, rules: readonly RuleFacts[]): boolean {
  const bytes = inUtf8.encode(text);
  return worthMatching(text, surface, rules, slowLook(bytes), bytes) !== 'nothing';
}

/** `first`: what a look at the bytes of the text found. */
function worthMatching(
  text: string,
  surface: Surface,
  rules: readonly RuleFacts[],
  first: FirstLook,
  bytes: Uint8Array,
): Worth {
  const worth = asWritten(text, surface, rules, first, bytes);
  let read = text;
  for (let depth = 0; depth < DEPTH && worth !== 'all'; depth++) {
    const next = respelledText(read);
    if (next === read) break;
    const inBytes = inUtf8.encode(next);
    if (asWritten(next, surface, rules, slowLook(inBytes), inBytes) !== 'nothing') return 'all';
    read = next;
  }
  return worth;
}

function asWritten(
  text: string,
  surface: Surface,
  rules: readonly RuleFacts[],
  { flags, found }: FirstLook,
  bytes: Uint8Array,
): Worth {
  const { always, anchors, needs, pivoted } = askedOf(rules, surface);
  if (always) return 'all';
  const decodable = worthDecoding(text, surface.kind, flags, found);
  const page = surface.format === 'markdown';
  const hides = page && mayHide(text, surface.format, surface.kind);
  // On a page only scripts have string literals, and those are hidden.
  const literals = decodable === 'literals' && (!page || hides);
  if (decodable === 'all' || (literals && !inOneRow(surface))) return 'all';
  const odd = (flags & ODD) !== 0;
  const plain = odd ? plainText(text) : text;
  const lower = text.toLowerCase();
  const anchored = holdsOne(anchors, lower) || (plain !== text && holdsOne(anchors, plain.toLowerCase()));
  const part = (regions: readonly Region[]) => ({ regions, literals, anchored });
  const nothing = literals || anchored ? part([]) : 'nothing';
  const glimpsed = !odd && pivoted && !hides;
  const glimpse = page ? builtInGlimpseOfPage : builtInGlimpse;
  const seen = glimpsed ? glimpse(bytes, lower) : builtInMatcher().sight(plain, page);
  if (!seen) return nothing;
  const has = traitsOf(plain, surface, seen);
  const open = needs.filter(need => fulfils(need, has));
  if (open.length === 0) return nothing;
  if (page ? has('@hidden') : !inOneRow(surface)) return part(WHOLE);
  const rows = plain === text && !page;
  const windows = windowsOf(open, seen, has, { wide: odd, page, any: !rows });
  if (windows === undefined) return part(WHOLE);
  if (windows.length === 0) return nothing;
  return part(rows ? windows.map(({ from, to }) => seen.stretch(from, to)) : WHOLE);
}

function holdsOne(anchors: readonly string[], lower: string): boolean {
  return anchors.some(anchor => lower.includes(anchor));
}

/** What the rules ask of files of one surface. */
interface Asked {
  /** Some rule says nothing of what it needs. */
  readonly always: boolean;
  readonly anchors: readonly string[];
  readonly needs: readonly Need[];
  /** Each need asks for a pivot, where nothing is hidden. */
  readonly pivoted: boolean;
}

const asked = new WeakMap<readonly RuleFacts[], Map<string, Asked>>();

function askedOf(rules: readonly RuleFacts[], surface: Surface): Asked {
  let known = asked.get(rules);
  if (!known) {
    known = new Map();
    asked.set(rules, known);
  }
  const key = `${surface.kind} ${surface.format} ${surface.id}`;
  let found = known.get(key);
  if (!found) {
    const here = rules.filter(
      ({ where: { kinds, surfaces } }) =>
        (!kinds || kinds.includes(surface.kind)) && (!surfaces || surfaces.includes(surface.id)),
    );
    const lacks = (name: string) => FALSE_OF_SOURCES.has(name) && (name === '@hidden' || !isOf(name, surface));
    const needs = here.flatMap(rule => (rule.anchors === 'concepts' ? rule.needs : []));
    found = {
      always: here.some(rule => rule.anchors === 'none' && !(surface.kind === 'instructions' && isKnown(rule))),
      anchors: here.flatMap(({ anchors }) => (typeof anchors === 'string' ? [] : anchors)),
      needs,
      pivoted: (inOneRow(surface) || surface.format === 'markdown') && needs.every(need => asksForPivot(need, lacks)),
    };
    known.set(key, found);
  }
  return found;
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
