// What agents would load, run, reach and be allowed to do in a repository, whether or not anything is wrong with it.
import type { Notice } from './report.ts';
import type { LoadedWhen, Surface, SurfaceKind } from './surface.ts';

/** `runs`: a command. `connects`: an address. `allows`: a permission or a question that is not asked. `sets`: an environment variable. */
export type Verb = 'runs' | 'connects' | 'allows' | 'sets';

/** One thing that a file makes agents do. */
export interface InventoryItem {
  readonly verb: Verb;
  /** Key path in the file; empty when the file itself is what runs. Untrusted. */
  readonly key: string;
  /** One-based. */
  readonly line: number;
  /** The command, address, permission or variable, with secrets masked. Untrusted. */
  readonly text: string;
  /** What it belongs to in words, for instance `MCP server docs` or `hook SessionStart (Bash)`. Holds untrusted names. */
  readonly label: string;
  /** What a command would do beyond running, in our words. */
  readonly deeds: readonly string[];
  /** Files of the repository that a command starts. Untrusted. */
  readonly scripts: readonly string[];
}

/** One file that agents take up. */
export interface InventoryFile {
  /** Relative to the root. Untrusted. */
  readonly path: string;
  /** What it is, for instance `Claude Code project settings`. */
  readonly title: string;
  readonly kind: SurfaceKind;
  /** The agent whose file it is by name; `Any agent` for files of several. */
  readonly owner: string;
  readonly loadedBy: Surface['loadedBy'];
  /** The earliest moment at which any of them takes it up. */
  readonly when: LoadedWhen;
  /** False when no vendor's document or source was seen for it. */
  readonly verified: boolean;
  /** SHA-256 of the bytes, in hex; of the target for a symbolic link. */
  readonly sha256: string;
  /** Target of a symbolic link. Untrusted. */
  readonly link?: string;
  /** Files that import it, start it or name it as instructions. Untrusted. */
  readonly because: readonly string[];
  readonly items: readonly InventoryItem[];
}

export interface Inventory {
  /** The target as the user typed it. */
  readonly target: string;
  /** Sorted by path. */
  readonly files: readonly InventoryFile[];
  readonly notices: readonly Notice[];
}
