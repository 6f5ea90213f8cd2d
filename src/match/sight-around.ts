// Looks into a source file no further than the needs of rules reach: first at pivots, which tell where a statement may stand
// that a need asks for; then for a partner there; then at all of what is in that statement, and last at what is further away.
import type { Need } from '../model/rule.ts';
import { builtInGlimpse, builtInPartners, builtInPivots } from '../statements/built-in.ts';
import { FALSE_OF_SOURCES } from '../statements/pivots.ts';
import { ABOUT, ADDRESSED, COLONS } from '../statements/sight.ts';
import { type Sightings, STEP } from '../statements/sightings.ts';
import { AROUND, LED, LONGEST, SPOKEN } from '../statements/split.ts';
import { merged, shared, type Window } from '../statements/window.ts';
import { windowsOf } from './windows.ts';

export interface Sights {
  readonly seen: Sightings;
  /** Those that may be met. */
  readonly needs: readonly Need[];
}

/** A list of a need. */
interface Asked {
  readonly names: readonly string[];
  /** Letters from the first list; 0 for that itself. */
  readonly reach: number;
}

/** In which order the lists of a need are looked for. */
interface Plan {
  readonly need: Need;
  /** Made of pivots. */
  readonly free: readonly Asked[];
  readonly partner?: Asked;
  /** Names of the others. */
  readonly wanted: readonly string[];
  /** Letters on either side of the first list in which the rest of its statement stands. */
  readonly own: number;
  /** The need without what may stand further away; absent when nothing may. */
  readonly near?: Need;
}

/**
 * Undefined when no need is met. Only for texts of ASCII that are all shown in one row. `lacks`: whether such a file is known
 * not to have something; always the same for the same needs.
 */
export function sightAround(
  bytes: Uint8Array,
  text: string,
  needs: readonly Need[],
  lacks: (name: string) => boolean,
): Sights | undefined {
  const glimpse = builtInGlimpse(bytes, text);
  if (!glimpse) return undefined;
  const plans = plansOf(needs, lacks).filter(({ free }) => free.every(({ names }) => names.some(glimpse.has)));
  if (plans.length === 0) return undefined;
  const { seen, scout, look } = glimpse.count();
  const known = new Map<string, readonly Window[]>();
  let open = plans.flatMap(plan => within(plan, narrowed(plan.free, seen, known)));
  const paired = open.flatMap(({ plan: { partner }, where }) => (partner ? around(where, partner.reach, seen) : []));
  if (paired.length > 0) {
    scout(paired);
    open = open.flatMap(({ plan, where }) =>
      plan.partner ? within(plan, narrowed([plan.partner], seen, known, where)) : { plan, where },
    );
  }
  if (open.length === 0) return undefined;
  const wanted = new Set(open.flatMap(({ plan }) => plan.wanted));
  look(
    open.flatMap(({ plan, where }) => (plan.own > 0 ? around(where, plan.own, seen) : [])),
    wanted,
  );
  const has = (name: string) => (isTrait(name) ? !lacks(name) : seen.has(name));
  const further: Window[] = [];
  const left = open.filter(({ plan: { near } }) => {
    const windows = near ? windowsOf([near], seen, has, { wide: false, own: true }) : [];
    further.push(...(windows ?? ALL));
    return !near || windows?.length !== 0;
  });
  look(further, wanted);
  return left.length > 0 ? { seen, needs: left.map(({ plan }) => plan.need) } : undefined;
}

const ALL: readonly Window[] = [{ from: 0, to: Number.MAX_SAFE_INTEGER }];

interface Open {
  readonly plan: Plan;
  /** Where the first list may stand. */
  readonly where: readonly Window[];
}

function within(plan: Plan, where: readonly Window[]): readonly Open[] {
  return where.length > 0 ? [{ plan, where }] : [];
}

/** Where the first list of a need may stand, for all that others say. */
function narrowed(
  lists: readonly Asked[],
  seen: Sightings,
  known: Map<string, readonly Window[]>,
  where?: readonly Window[],
): readonly Window[] {
  let left = where;
  for (const list of lists) {
    // Most needs ask for the same few lists.
    const key = `${list.reach} ${list.names.join(' ')}`;
    const here = known.get(key) ?? reached(list, seen);
    known.set(key, here);
    left = left ? shared(left, here) : here;
    if (left.length === 0) break;
  }
  return left ?? ALL;
}

/** Where the first list of a need may stand when another is seen where it is: what windowsOf asks, the other way round. */
function reached({ names, reach }: Asked, seen: Sightings): readonly Window[] {
  const windows: Window[] = [];
  for (const name of names) {
    for (const at of seen.places(name)) {
      const own = reach > LONGEST ? { from: 0, to: Number.MAX_SAFE_INTEGER } : seen.paragraph(at);
      if (name === ABOUT) windows.push({ from: at, to: Math.min(own.to, at + reach) });
      else if (name !== ADDRESSED)
        windows.push({ from: Math.max(own.from, at - reach), to: Math.min(own.to, at + reach) });
      else {
        const { from, to } = seen.paragraph(at);
        windows.push({ from: Math.max(from, at - LONGEST), to: Math.min(to, at + SPOKEN) });
        if (seen.between(COLONS, at, Math.min(to + 1, at + LONGEST))) windows.push({ from: at, to: at + LED });
      }
    }
  }
  return merged(windows);
}

/** Windows with what is in the same statements. A phrase counts where its last part stands, so some letters before, too. */
function around(where: readonly Window[], reach: number, seen: Sightings): readonly Window[] {
  return where.map(({ from, to }) => ({
    from: Math.max(seen.paragraph(Math.max(0, from)).from, from - reach) - STEP,
    to: Math.min(seen.paragraph(to).to, to + reach),
  }));
}

const plansOfNeeds = new WeakMap<readonly Need[], readonly Plan[]>();

function plansOf(needs: readonly Need[], lacks: (name: string) => boolean): readonly Plan[] {
  let plans = plansOfNeeds.get(needs);
  if (!plans) {
    plans = needs.flatMap(need => planOf(need, lacks) ?? []);
    plansOfNeeds.set(needs, plans);
  }
  return plans;
}

/** Something of the file that no word in it tells. */
function isTrait(name: string): boolean {
  return name === '@source' || FALSE_OF_SOURCES.has(name);
}

/** Undefined when no such file meets the need. */
function planOf(need: Need, lacks: (name: string) => boolean): Plan | undefined {
  if (need.anywhere) return { need, free: [], wanted: need.all.flat(), own: LONGEST };
  const pivots = builtInPivots().names;
  const partners = builtInPartners().names;
  const lists = need.all
    .map((list, i) => ({
      names: list.filter(name => !lacks(name)),
      reach: i === 0 ? 0 : (need.reach?.[i] ?? AROUND),
      i,
    }))
    .filter(({ names, i }) => i === 0 || !names.some(isTrait));
  if (lists.some(({ names }) => names.length === 0)) return undefined;
  const free = lists.filter(({ names }) => names.every(name => pivots.has(name)));
  const rest = lists.filter(list => !free.includes(list));
  const near = rest.filter(({ reach }) => reach <= LONGEST);
  const partner = near.find(({ names }) => names.every(name => partners.has(name)));
  const here = lists.filter(list => free.includes(list) || near.includes(list));
  return {
    need,
    free,
    ...(partner && { partner }),
    wanted: [...rest, ...(need.marks ?? []).map(({ any }) => ({ names: any }))]
      .flatMap(({ names }) => names)
      .filter(name => !pivots.has(name)),
    own: Math.max(need.marks ? LONGEST : 0, ...near.map(({ reach }) => Math.max(1, reach))),
    ...((need.marks || near.length < rest.length) && {
      near: { ...need, all: here.map(({ names }) => names), reach: here.map(({ reach }) => reach) },
    }),
  };
}
