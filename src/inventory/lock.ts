// What a lock file remembers of an inventory: enough to tell that anything changed, and to say what. Instructions and
// settings count whole, by their hash; of manifests only what runs by itself does, or each new version of a dependency
// would be a change. Titles and readers are left out: they change with unjack, not with the repository.
import type { Inventory, InventoryFile, InventoryItem, Verb } from '../model/inventory.ts';
import { fingerprintOf } from '../text/hash.ts';

/** Raised when an entry changes its meaning. */
export const LOCK_FORM = 'unjack lock 1';

export interface LockedItem {
  readonly verb: Verb;
  /** Key path with the places in lists taken out, which shift when somebody adds an entry. */
  readonly key: string;
  readonly label: string;
  /** Secrets are masked. */
  readonly text: string;
}

export interface LockedFile {
  readonly path: string;
  readonly kind: 'instructions' | 'settings' | 'manifest';
  /** Of the bytes in hex; of the items where the kind is manifest. */
  readonly sha256: string;
  readonly link?: string;
  readonly items: readonly LockedItem[];
}

/** Sorted by path. */
export interface Lock {
  readonly files: readonly LockedFile[];
}

export function lockOf({ files }: Inventory): Lock {
  return { files: files.map(lockedFile) };
}

function lockedFile(file: InventoryFile): LockedFile {
  const items = file.items.map(lockedItem).sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  const kind = file.kind === 'instructions' || file.kind === 'settings' ? file.kind : 'manifest';
  return {
    path: file.path,
    kind,
    sha256: kind === 'manifest' && file.because.length === 0 ? fingerprintOf(...items.map(order)) : file.sha256,
    ...(file.link === undefined ? {} : { link: file.link }),
    items,
  };
}

function lockedItem({ verb, key, label, text }: InventoryItem): LockedItem {
  return { verb, key: key.replace(/\[\d+\]/g, '[]'), label, text };
}

function order({ verb, key, label, text }: LockedItem): string {
  return `${verb}\0${key}\0${label}\0${text}`;
}
