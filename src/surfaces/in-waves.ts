// The order in which files are read: those that agents and build tools load by name first, then what they name, import or start, then what
// those name in turn, then everything else. Cycles end by themselves, because each file is read once.
import type { Surface } from '../model/surface.ts';

/** Imports of imports are followed this far: Claude Code stops at four, others at five. */
export const DEPTH = 5;

interface Named {
  readonly path: string;
}

/**
 * Calls `visit` for the entries that can change the surfaces of others. `reach` answers with the surfaces that change
 * because of what was visited last. Returns the entries that are left, with the surfaces they turned out to have.
 */
export async function inWaves<E extends Named>(
  surfaces: ReadonlyMap<E, Surface>,
  reach: (others: ReadonlyMap<string, Surface>) => Promise<ReadonlyMap<string, Surface>>,
  visit: (entry: E, surface: Surface) => Promise<void>,
): Promise<readonly (readonly [E, Surface])[]> {
  const rest = new Map<string, { entry: E; surface: Surface }>();
  // Two entries of one path stand in archives and hostile indexes only; each is read.
  const doubles: [E, Surface][] = [];
  for (const [entry, surface] of surfaces) {
    if (isAgentFile(surface) || surface.kind === 'manifest') await visit(entry, surface);
    else if (rest.has(entry.path)) doubles.push([entry, surface]);
    else rest.set(entry.path, { entry, surface });
  }
  for (let depth = 0; depth < DEPTH; depth++) {
    const reached = await reach(new Map([...rest].map(([path, { surface }]) => [path, surface])));
    const next: [string, E, Surface][] = [];
    for (const [path, surface] of reached) {
      const known = rest.get(path);
      if (!known || surface === known.surface) continue;
      known.surface = surface;
      if (isAgentFile(surface)) next.push([path, known.entry, surface]);
    }
    for (const [path, entry, surface] of next) {
      rest.delete(path);
      await visit(entry, surface);
    }
    if (next.length === 0) break;
  }
  return [...[...rest.values()].map(({ entry, surface }) => [entry, surface] as const), ...doubles];
}

/** A file that agents load or obey by its name. */
export function isAgentFile(surface: Surface): boolean {
  return surface.kind === 'instructions' || surface.kind === 'settings';
}
