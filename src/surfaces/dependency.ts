// Files of installed packages. An agent that looks a package up reads its documents and finds its instruction files; its
// settings count only for whoever opens the package itself.
import type { LoadedWhen, Surface } from '../model/surface.ts';

const FOLDERS = /(?:^|\/)(?:node_modules|bower_components|site-packages|dist-packages|\.pnpm-store)\//i;

/** Texts of Python packages that bear their README. */
const PAPERS = /\.(?:dist|egg)-info\/(?:METADATA|PKG-INFO|entry_points\.txt)$|\.pth$/i;

/** True for a path below a folder of installed packages. */
export function inDependency(path: string): boolean {
  return FOLDERS.test(path);
}

/** True for the texts of a package that are no program: what its name and kind do not tell. */
export function isPackagePaper(path: string): boolean {
  return PAPERS.test(path);
}

/** The surface of a file as a dependency: nothing in it is loaded by itself at the start of a session. */
export function asDependency(surface: Surface): Surface {
  const when: LoadedWhen = surface.kind === 'instructions' ? 'path-match' : 'on-read';
  return {
    ...surface,
    loadedBy: surface.loadedBy.map(reader =>
      reader.when === 'session-start' || (reader.when === 'path-match' && when === 'on-read')
        ? { ...reader, when }
        : reader,
    ),
  };
}
