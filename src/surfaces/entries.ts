// The surface of each entry of a target, links included: what a link with an agent file's name leads to is loaded as that
// agent file, whatever its own name.
import type { Surface } from '../model/surface.ts';
import { classifyAll } from './classify.ts';
import { isAgentFile } from './in-waves.ts';
import type { Matcher } from './matcher.ts';

/** What is needed of an entry of src/targets/target.ts. */
interface Named {
  readonly path: string;
  readonly as?: string;
  readonly kind: 'file' | 'link' | 'special';
  readonly to?: string;
}

/** By entry, in the order given. `more`: surfaces that the invoker adds. Without `readers` nobody is said to load anything. */
export function surfacesOf<E extends Named>(
  entries: readonly E[],
  more?: Matcher,
  readers = true,
): ReadonlyMap<E, Surface> {
  const byPath = classifyAll(entries.map(placeOf), more);
  if (!readers) return new Map(entries.map(entry => [entry, { ...byPath.get(placeOf(entry))!, loadedBy: [] }]));
  const surfaces = new Map(entries.map(entry => [entry, byPath.get(placeOf(entry))!]));
  const linked = new Map<string, Surface>();
  for (const [entry, surface] of surfaces) {
    if (entry.to !== undefined && isTaken(surface)) linked.set(entry.to, surface);
  }
  if (linked.size === 0) return surfaces;
  for (const [entry, own] of surfaces) {
    const link = linked.get(entry.path);
    if (!link || entry.kind !== 'file') continue;
    const loadedBy = earliest([...own.loadedBy, ...link.loadedBy]);
    surfaces.set(entry, isTaken(own) ? { ...own, loadedBy } : { ...link, loadedBy });
  }
  return surfaces;
}

/** A file that agents and tools take for what its name says. */
function isTaken(surface: Surface): boolean {
  return isAgentFile(surface) || surface.kind === 'manifest';
}

/** The path that decides what an entry is. */
function placeOf({ path, as }: Named): string {
  return as ?? path;
}

const WHENS = ['session-start', 'path-match', 'on-request', 'on-read'];

/** Each agent once, with the earliest moment at which it loads the file. */
function earliest(readers: Surface['loadedBy']): Surface['loadedBy'] {
  const rank = (reader: Surface['loadedBy'][number]) => WHENS.indexOf(reader.when);
  return readers.filter(
    (reader, i) =>
      !readers.some(
        (other, j) =>
          other.agent === reader.agent && (rank(other) < rank(reader) || (rank(other) === rank(reader) && j < i)),
      ),
  );
}
