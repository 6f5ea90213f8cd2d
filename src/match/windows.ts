// Where in a text a statement rule could match: the needs of its patterns, held against what stands close together. Only
// for texts of which all letters are shown in one row, so that what is close in a statement is close in the file.
import { type Need, STRONG } from '../model/rule.ts';
import { ABOUT, ADDRESSED, COLONS } from '../statements/sight.ts';
import { firstFrom, type Sightings } from '../statements/sightings.ts';
import { AROUND, LED, LONGEST, SPOKEN } from '../statements/split.ts';
import { merged, type Window } from '../statements/window.ts';

/** What rules may ask of the text around a match: titles, warnings and cautions before and behind it (rulebook/facts.ts). */
const MARGIN = 4000;

/** Letters that count as one place once a rule could match at one of them: what else could there changes no window. */
const BLOCK = 512;

const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Comparisons for one file, after which all of it counts as one window: so many, and one more for some UTF-16 units. */
const MOST = 300_000;
const UNITS = 4;

export interface Looked {
  /** Letters of the text may be fewer when it is folded. */
  readonly wide: boolean;
  /** Headings speak for what is below them, and elements may go on behind a blank line. */
  readonly page?: boolean;
  /** Whether there is any window is all that is asked. */
  readonly any?: boolean;
}

/** One of several names asked for, as far as places say: the rest of it holds everywhere, or nowhere. */
interface Asked {
  readonly sure: boolean;
  readonly places: readonly (readonly number[])[];
  /** What is asked for is spoken to, and who it is about. */
  readonly addressed: boolean;
  readonly about: boolean;
  readonly count: number;
}

/** Undefined when it would take too long to tell. */
export function windowsOf(
  needs: readonly Need[],
  seen: Sightings,
  has: (name: string) => boolean,
  { wide, page = false, any = false }: Looked,
): readonly Window[] | undefined {
  const factor = wide ? 3 : 1;
  const blocks = new Set<number>();
  let left = MOST + seen.length / UNITS;

  const known = new Map<readonly string[], Asked>();
  const asked = (names: readonly string[]): Asked => {
    let found = known.get(names);
    if (!found) {
      const others = names.filter(name => name !== ADDRESSED && name !== ABOUT);
      found = {
        sure: others.some(name => !seen.has(name) && has(name)),
        places: others.filter(name => seen.has(name)).map(name => seen.places(name)),
        addressed: names.includes(ADDRESSED),
        about: names.includes(ABOUT),
        count: names.reduce((n, name) => n + seen.places(name).length, 0),
      };
      known.set(names, found);
    }
    return found;
  };

  /** Beyond the length of a statement other paragraphs count as well. */
  const near = (names: readonly string[], at: number, reach: number): boolean => {
    left--;
    const { sure, places, addressed, about } = asked(names);
    if (sure || (addressed && isAddressed(at))) return true;
    if (!about && places.length === 0) return false;
    const own = page || reach > LONGEST ? ALL : seen.paragraph(at);
    const from = Math.max(own.from, at - reach * factor);
    const to = Math.min(own.to, at + reach * factor);
    if (about && between(seen.places(ABOUT), from, at)) return true;
    return places.some(some => between(some, from, to));
  };

  let led: readonly number[] | undefined;
  /** Those spoken to in front of a colon, which may speak to what is behind it. */
  const ledFrom = (): readonly number[] => {
    led ??= seen.places(ADDRESSED).filter(place => {
      const end = Math.min(place + LONGEST * factor, page ? ALL.to : seen.paragraph(place).to + 1);
      return seen.between(COLONS, place, end);
    });
    return led;
  };
  const isAddressed = (at: number): boolean => {
    const own = page ? ALL : seen.paragraph(at);
    const from = Math.max(own.from, at - (page ? SPOKEN + AROUND : SPOKEN) * factor);
    if (between(seen.places(ADDRESSED), from, Math.min(own.to, at + LONGEST * factor))) return true;
    return between(ledFrom(), at - LED * factor, at - 1);
  };

  /** Half the points stand in the statement itself. */
  const weighs = ({ marks, least = 0, strong = 0 }: Need, at: number): boolean => {
    if (!marks) return true;
    let sum = 0;
    let own = 0;
    let heavy = 0;
    for (const { any, points } of marks) {
      const here = any.length === 0 || near(any, at, LONGEST);
      if (here) own += points;
      if (!here && !near(any, at, AROUND)) continue;
      sum += points;
      if (points >= STRONG) heavy++;
    }
    return sum >= least && own * 2 >= least && heavy >= strong;
  };

  /** Places of the first list, those close to what is rarest among the others. */
  const candidates = ({ all, reach = [] }: Need): readonly number[] => {
    const places = (names: readonly string[]) => names.flatMap(name => seen.places(name));
    const counted = all.map((names, i) => ({ names, i, ...asked(names) }));
    const others = counted.filter(({ i, sure }) => i > 0 && !sure);
    const rarest = others.sort((a, b) => a.count - b.count)[0];
    const first = [...new Set(places(all[0]!))].sort((a, b) => a - b);
    if (!rarest || rarest.count >= first.length) return first;
    const spoken = rarest.addressed ? LED + AROUND : 0;
    const far = Math.max(reach[rarest.i] ?? AROUND, LONGEST) * factor;
    const close = merged(places(rarest.names).map(at => ({ from: at - far, to: at + far + spoken * factor })));
    return close.flatMap(({ from, to }) => first.slice(firstFrom(first, from), firstFrom(first, to + 1)));
  };

  for (const need of needs) {
    const { all, reach = [] } = need;
    if (need.anywhere) return undefined;
    for (const at of candidates(need)) {
      const block = Math.floor(at / BLOCK);
      if (blocks.has(block)) continue;
      if (left-- < 0) return undefined;
      const others = all.every((names, i) => i === 0 || near(names, at, reach[i] ?? AROUND));
      if (!others || !weighs(need, at)) continue;
      blocks.add(block);
      if (any) return windowsAround(blocks, factor);
    }
  }
  return windowsAround(blocks, factor);
}

function between(places: readonly number[], from: number, to: number): boolean {
  const at = firstFrom(places, from);
  return at < places.length && places[at]! <= to;
}

function windowsAround(blocks: ReadonlySet<number>, factor: number): readonly Window[] {
  const margin = MARGIN * factor;
  return merged(Array.from(blocks, block => ({ from: block * BLOCK - margin, to: (block + 1) * BLOCK + margin })));
}
