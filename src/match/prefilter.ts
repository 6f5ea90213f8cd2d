// Bytes -> whether any rule could match. It may only skip what cannot match: each test here is the superset test of the
// stage that would find something, exported by that stage, so the two cannot drift apart.
import { plainText, worthDecoding } from '../decode/gate.ts';
import type { Need, RuleFacts } from '../model/rule.ts';
import type { Surface } from '../model/surface.ts';
import { conceptsIn } from '../statements/concepts-in.ts';
import { ANYTHING, ODD } from '../text/byte-look.ts';
import { look } from '../text/look.ts';
import { traitsOf } from './file-traits.ts';

const ALWAYS: ReadonlySet<Surface['kind']> = new Set(['instructions', 'settings', 'manifest']);

const utf8 = new TextDecoder('utf-8');

/** Whether a file must be read in full. Files that agents load or run always are: they are few, and the point. */
export function worthReading(bytes: Uint8Array, surface: Surface, rules: readonly RuleFacts[]): boolean {
  if (ALWAYS.has(surface.kind)) return true;
  const flags = look(bytes);
  // NUL bytes mean UTF-16, UTF-32 or a file that hides behind one: read/encoding.ts decides.
  if ((flags & ODD) !== 0 && bytes.includes(0)) return true;
  return mayMatch(utf8.decode(bytes), surface, rules, flags, bytes);
}

/** The same for text: also used on file names. `flags`: what a look at its bytes found. */
export function mayMatch(
  text: string,
  surface: Surface,
  rules: readonly RuleFacts[],
  flags = ANYTHING,
  bytes?: Uint8Array,
): boolean {
  if (worthDecoding(text, surface.kind, flags, bytes)) return true;
  const plain = (flags & ODD) === 0 ? text : plainText(text);
  const has = traitsOf(plain, surface, conceptsIn(plain));
  let lower: string | undefined;
  for (const rule of rules) {
    if (rule.where.kinds && !rule.where.kinds.includes(surface.kind)) continue;
    if (rule.where.surfaces && !rule.where.surfaces.includes(surface.id)) continue;
    if (rule.anchors === 'unseen') continue;
    if (rule.anchors === 'none') return true;
    if (rule.anchors === 'concepts') {
      if (rule.needs.some(need => fulfils(need, has))) return true;
    } else {
      lower ??= plain === text ? text.toLowerCase() : `${text}\n${plain}`.toLowerCase();
      if (rule.anchors.some(anchor => lower!.includes(anchor))) return true;
    }
  }
  return false;
}

function fulfils({ all, marks = [], least = 0 }: Need, has: (name: string) => boolean): boolean {
  if (!all.every(any => any.some(has))) return false;
  let sum = 0;
  for (const { points, any } of marks) {
    if (sum >= least) return true;
    if (any.length === 0 || any.some(has)) sum += points;
  }
  return sum >= least;
}

/** A file's name as text that agents read, in listings, with the surface it is judged as. */
export function nameOf(path: string, own: Surface): { readonly text: string; readonly surface: Surface } {
  return { text: path.replaceAll('/', ' / '), surface: { ...own, kind: 'other', format: 'name', keys: [] } };
}
