// The packages that a lock file of npm, yarn or pnpm pins, each once. The file can be hostile, so it chooses no host: what it pins is fetched
// by name and version from the user's own registry, and its hash has to fit. What comes from elsewhere is named, not fetched.
import type { Notice } from '../../model/report.ts';
import { otherLock, type Row } from './other-locks.ts';

export interface Pinned {
  /** Where npm would install it, such as `node_modules/a`. Made of checked names. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** `sha512-...`, where the lock file says one. */
  readonly integrity?: string;
}

export interface Lock {
  readonly pinned: readonly Pinned[];
  readonly notices: readonly Notice[];
}

const NAME = /^(?:@[a-z0-9~_][\w.~-]*\/)?[a-z0-9~_][\w.~-]*$/i;
const VERSION = /^\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/;
const HASH = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** More than any project has. */
const MOST = 20_000;
const DEEPEST = 50;

/** Undefined when the text is no lock file that is known. */
export function readLock(text: string): Lock | undefined {
  const rows = /^\s*\{/.test(text.slice(0, 1000)) ? ofNpm(text) : otherLock(text);
  return rows && sorted(rows);
}

function ofNpm(text: string): readonly Row[] | undefined {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(root)) return undefined;
  if (isObject(root.packages)) return ofPackages(root.packages);
  return isObject(root.dependencies) ? ofTree(root.dependencies) : undefined;
}

function ofPackages(packages: Record<string, unknown>): readonly Row[] {
  return Object.entries(packages).filter(
    (row): row is [string, Record<string, unknown>] => row[0].includes('node_modules/') && isObject(row[1]),
  );
}

/** Lock files of npm 6 and older nest what is installed in what. */
function ofTree(dependencies: Record<string, unknown>): readonly Row[] {
  const rows: Row[] = [];
  const waiting = [{ at: '', below: dependencies, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [name, value] of Object.entries(next.below)) {
      if (!isObject(value)) continue;
      const path = `${next.at}node_modules/${name}`;
      rows.push([path, value]);
      if (isObject(value.dependencies) && next.depth < DEEPEST) {
        waiting.push({ at: `${path}/`, below: value.dependencies, depth: next.depth + 1 });
      }
    }
  }
  return rows;
}

function sorted(rows: readonly Row[]): Lock {
  const pinned = new Map<string, Pinned>();
  let [elsewhere, strange] = [0, 0];
  for (const [path, value] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Links lead into the project; bundled packages lie in the archive of another one.
    if (value.link === true || value.inBundle === true || value.bundled === true) continue;
    const placed = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version, resolved, integrity } = value;
    const name = nameOf(placed, value);
    if (typeof version === 'string' && /^(?:git|https?|file|github)[+:]/i.test(version)) elsewhere++;
    else if (
      typeof version !== 'string' ||
      !NAME.test(name) ||
      !VERSION.test(version) ||
      !path.split('node_modules/').every(isPlace)
    )
      strange++;
    else if (resolved !== undefined && !isOfRegistry(resolved, name)) elsewhere++;
    else if (pinned.size < MOST) {
      const hash = typeof integrity === 'string' && HASH.test(integrity) ? { integrity } : {};
      const key = hash.integrity ?? `${name}@${version}`;
      if (!pinned.has(key)) pinned.set(key, { path, name, version, ...hash });
    }
  }
  const notices: Notice[] = [];
  const tell = (count: number, what: string) => {
    if (count > 0)
      notices.push({
        kind: 'not-fetched',
        message: `${count === 1 ? '1 package' : `${count} packages`} ${what}`,
        incomplete: true,
      });
  };
  tell(elsewhere, 'of the lock file do not come from a registry (git, a file or an address): not fetched.');
  tell(strange, 'of the lock file have no proper name or version: not fetched.');
  if (pinned.size >= MOST) tell(rows.length - MOST, 'are too many: not fetched.');
  return { pinned: [...pinned.values()], notices };
}

/** An alias says the real name; old files say it in the version. */
function nameOf(placed: string, value: Row[1]): string {
  return typeof value.name === 'string' ? value.name : placed;
}

/** Addresses of registries end in the name of the package's file; whichever host it names, it is not asked. */
function isOfRegistry(resolved: unknown, name: string): boolean {
  if (typeof resolved !== 'string') return false;
  const bare = name.replace(/^.*\//, '').toLowerCase();
  const path = resolved.replace(/[?#].*$/, '').toLowerCase();
  return /^https?:\/\//.test(path) && (path.includes(`/-/${bare}-`) || path.includes(`/download/`));
}

function isPlace(part: string): boolean {
  const name = part.replace(/\/$/, '');
  return name === '' || NAME.test(name) || /^(?:[\w@][\w.@~-]*\/)*[\w@][\w.@~-]*$/.test(name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
