// A target in, its inventory out: reads the files that agents take up, in the order in which they name each other, and
// lists what each of them runs, reaches, allows and sets.
import type { Inventory, InventoryFile, InventoryItem } from '../model/inventory.ts';
import type { Notice } from '../model/report.ts';
import type { LoadedWhen, Surface } from '../model/surface.ts';
import { toSource } from '../read/encoding.ts';
import { entriesOf } from '../surfaces/classify.ts';
import { surfacesOf } from '../surfaces/entries.ts';
import { inWaves } from '../surfaces/in-waves.ts';
import { namesIn, withReach } from '../surfaces/reach.ts';
import type { Entry, Target } from '../targets/target.ts';
import { sha256Of } from '../text/hash.ts';
import { calledItems } from './called-items.ts';
import { itemsOf } from './items.ts';
import { type Written, written } from './written.ts';

/** Files by which anything beside an agent is meant; they count for what they run, not for being there. */
const BYSTANDERS = new Set(['Development tools', 'CI']);

const WHENS: readonly LoadedWhen[] = ['session-start', 'path-match', 'on-request', 'on-read'];

/** Never throws for what a file contains: what could not be read is a notice. */
export async function inventoryOf(target: Target): Promise<Inventory> {
  const entries = [...target.entries()];
  const notices: Notice[] = [];
  const files: InventoryFile[] = [];
  const owners = new Map<string, string>();
  const manifests = new Map<string, (called: readonly InventoryItem[]) => InventoryFile | undefined>();
  const all: Written[] = [];
  const because = new Map<string, string[]>();
  let known = 0;
  const reach = async (others: ReadonlyMap<string, Surface>) => {
    const repo = { files: all.slice(known) };
    known = all.length;
    for (const [path, by] of namesIn(repo, [...others.keys()])) {
      because.set(path, [...new Set([...(because.get(path) ?? []), ...by])]);
    }
    return withReach(repo, others);
  };
  const visit = async (entry: Entry, surface: Surface) => {
    if (!isListed(surface, entry.path)) return;
    try {
      const read = await readEntry(entry, surface, notices);
      if (!read) return;
      const { source, sha256 } = read;
      if (source) {
        all.push(source);
        notices.push(...source.notices);
      }
      const by = because.get(entry.path) ?? [];
      const starter = owners.get(by[0] ?? '');
      const made = (called: readonly InventoryItem[]) => fileOf(entry, surface, sha256, source, by, starter, called);
      if (/(?:^|\/)package\.json$/i.test(entry.path)) manifests.set(entry.path, made);
      const file = made([]);
      if (!file) return;
      files.push(file);
      owners.set(file.path, file.owner);
    } catch {
      notices.push({ kind: 'internal', path: entry.path, message: 'This file could not be listed.', incomplete: true });
    }
  };
  for (const [entry, surface] of await inWaves(surfacesOf(entries), reach, visit)) await visit(entry, surface);
  const calledIn = calledItems(all);
  const whole = files.filter(file => !calledIn.has(file.path));
  for (const [path, called] of calledIn) {
    const file = manifests.get(path)?.(called);
    if (file) whole.push(file);
  }
  whole.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { target: target.name, files: whole, notices: [...target.notices, ...notices] };
}

function isListed({ kind }: Surface, path: string): boolean {
  return (kind === 'instructions' || kind === 'settings' || kind === 'manifest') && !isOrdinary(path);
}

const WORDS = /^(?:agents|tools|memory|user|identity|boot|bootstrap|heartbeat|soul)\.md$/;

/**
 * Some agents' files are words in capitals (`TOOLS.md`); in small letters and in a folder they are pages of a manual. The scan
 * reads them as instructions all the same, for some disks keep no capitals apart.
 */
function isOrdinary(path: string): boolean {
  const slash = path.lastIndexOf('/');
  return slash >= 0 && WORDS.test(path.slice(slash + 1)) && !/(?:^|\/)\.[\w-]+\//.test(path);
}

interface Read {
  readonly sha256: string;
  readonly source?: Written;
}

async function readEntry(entry: Entry, surface: Surface, notices: Notice[]): Promise<Read | undefined> {
  if (entry.kind === 'link') return { sha256: sha256Of(new TextEncoder().encode(entry.link ?? '')) };
  const bytes = entry.read();
  if (!(bytes instanceof Uint8Array)) {
    notices.push(bytes);
    return undefined;
  }
  const sha256 = sha256Of(bytes);
  const { file, notices: told } = toSource(entry.path, bytes, surface);
  notices.push(...told);
  if (bytes.length < entry.size) {
    const message = 'This file is too large: only its beginning was listed.';
    notices.push({ kind: 'too-large', path: entry.path, message, incomplete: true });
  }
  return file ? { sha256, source: await written(file) } : { sha256 };
}

function fileOf(
  entry: Entry,
  surface: Surface,
  sha256: string,
  source: Written | undefined,
  because: readonly string[],
  starter: string | undefined,
  called: readonly InventoryItem[],
): InventoryFile | undefined {
  const claims = entriesOf(entry.path);
  const owner = claims.find(claim => claim.id === surface.id)?.owner ?? claims[0]?.owner ?? starter ?? 'Any agent';
  const own = source ? itemsOf(source.file, source.views) : [];
  const items = [...own, ...called.filter(item => own.every(one => one.key !== item.key))];
  const bystander = surface.kind === 'manifest' || BYSTANDERS.has(owner);
  // In a folder of scripts only scripts are run.
  const scripts = surface.executes && surface.keys.length > 0 && surface.keys.every(key => key.path === '');
  if ((bystander || (scripts && surface.kind === 'settings')) && because.length === 0 && items.length === 0) {
    return undefined;
  }
  return {
    path: entry.path,
    title: surface.title,
    kind: surface.kind,
    owner,
    loadedBy: surface.loadedBy,
    when: WHENS.find(when => surface.loadedBy.some(reader => reader.when === when)) ?? 'on-read',
    verified: claims.length === 0 || claims.some(claim => claim.verified),
    sha256,
    ...(entry.kind === 'link' ? { link: entry.link ?? '' } : {}),
    because,
    items,
  };
}
