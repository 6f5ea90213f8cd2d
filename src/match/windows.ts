// Where in a text a statement rule could match: the needs of its patterns, held against what stands close together. Only
// for texts of which all letters are shown in one row, so that what is close in a statement is close in the file.
import { type Need, STRONG } from '../model/rule.ts';
import { ABOUT, ADDRESSED, COLONS } from '../statements/sight.ts';
import { firstFrom, type Sightings } from '../statements/sightings.ts';
import { AROUND, LED, LONGEST, SPOKEN } from '../statements/split.ts';
import { merged, type Window } from '../statements/window.ts';

/** What rules may ask of the text around a match: titles, warnings and cautions before and behind it (rulebook/facts.ts). */
const MARGIN = 4000;

const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Comparisons for one file, after which all of it counts as one window: so many, and one more for some UTF-16 units. */
const MOST = 300_000;
const UNITS = 4;

/**
 * Undefined when it would take too long to tell. `wide`: letters of the text may be fewer when it is folded. `page`: headings
 * speak for what is below them, and elements may go on behind a blank line.
 */
export function windowsOf(
  needs: readonly Need[],
  seen: Sightings,
  has: (name: string) => boolean,
  { wide, page = false }: { readonly wide: boolean; readonly page?: boolean },
): readonly Window[] | undefined {
  const found: Window[] = [];
  const factor = wide ? 3 : 1;
  let left = MOST + seen.length / UNITS;

  /** Beyond the length of a statement other paragraphs count as well. */
  const near = (names: readonly string[], at: number, reach: number): boolean => {
    const own = page || reach > LONGEST ? ALL : seen.paragraph(at);
    const from = Math.max(own.from, at - reach * factor);
    const to = Math.min(own.to, at + reach * factor);
    return names.some(name => {
      left--;
      if (name === ADDRESSED) return addressed(at);
      if (name === ABOUT) return seen.between(name, from, at);
      return seen.has(name) ? seen.between(name, from, to) : has(name);
    });
  };
  const addressed = (at: number): boolean => {
    const own = page ? ALL : seen.paragraph(at);
    const from = Math.max(own.from, at - (page ? SPOKEN + AROUND : SPOKEN) * factor);
    if (seen.between(ADDRESSED, from, Math.min(own.to, at + LONGEST * factor))) return true;
    const places = seen.places(ADDRESSED);
    for (let i = firstFrom(places, at - LED * factor); i < places.length && places[i]! < at; i++) {
      left--;
      const end = Math.min(places[i]! + LONGEST * factor, page ? ALL.to : seen.paragraph(places[i]!).to + 1);
      if (seen.between(COLONS, places[i]!, end)) return true;
    }
    return false;
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
    const counted = all.map((names, i) => ({
      names,
      i,
      count: names.reduce((n, name) => n + seen.places(name).length, 0),
    }));
    const others = counted.filter(({ names, i }) => i > 0 && names.every(name => seen.has(name) || !has(name)));
    const rarest = others.sort((a, b) => a.count - b.count)[0];
    const first = [...new Set(places(all[0]!))].sort((a, b) => a - b);
    if (!rarest || rarest.count >= first.length) return first;
    const spoken = rarest.names.includes(ADDRESSED) ? LED + AROUND : 0;
    const far = Math.max(reach[rarest.i] ?? AROUND, LONGEST) * factor;
    const close = merged(places(rarest.names).map(at => ({ from: at - far, to: at + far + spoken * factor })));
    return close.flatMap(({ from, to }) => first.slice(firstFrom(first, from), firstFrom(first, to + 1)));
  };

  for (const need of needs) {
    const { all, reach = [] } = need;
    if (need.anywhere) return undefined;
    for (const at of candidates(need)) {
      if (left-- < 0) return undefined;
      const others = all.every((names, i) => i === 0 || near(names, at, reach[i] ?? AROUND));
      if (!others) continue;
      if (weighs(need, at)) found.push({ from: at - MARGIN * factor, to: at + MARGIN * factor });
    }
  }
  return merged(found);
}
