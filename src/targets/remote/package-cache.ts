// Packages kept between scans, under the hash that a lock file names, so that a second scan of a project needs no network.
// What is read is checked against the hash again, so whoever could write there can hide nothing. Files are put in place by
// renaming and removed by age: any number of processes can share it.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Most bytes kept. */
const MOST = 2 * 1024 * 1024 * 1024;

/** Unfinished files older than this, in milliseconds, belong to nobody. */
const STALE = 3_600_000;

export interface PackageCache {
  /** Undefined when it is not there or does not fit its hash. */
  get(integrity: string): Buffer | undefined;
  /** Keeps bytes that fit. Does nothing where nothing can be written. */
  put(integrity: string, bytes: Uint8Array): void;
  /** Removes what was not used for longest, until the rest fits. */
  trim(most?: number): void;
}

/** Absolute folder of the user's caches, as each system has it. `UNJACK_CACHE_DIR` wins. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.UNJACK_CACHE_DIR) return env.UNJACK_CACHE_DIR;
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'unjack', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'unjack');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'unjack');
}

export function packageCache(folder = join(cacheFolder(), 'packages')): PackageCache {
  return {
    get(integrity) {
      const file = fileOf(folder, integrity);
      try {
        const bytes = readFileSync(file);
        if (!fits(bytes, integrity)) {
          drop(file);
          return undefined;
        }
        const now = new Date();
        utimesSync(file, now, now);
        return bytes;
      } catch {
        return undefined;
      }
    },
    put(integrity, bytes) {
      if (!fits(bytes, integrity)) return;
      const file = fileOf(folder, integrity);
      const made = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(made, bytes, { mode: 0o600, flag: 'wx' });
        renameSync(made, file);
      } catch {
        drop(made);
      }
    },
    trim(most = MOST) {
      const files = keptIn(folder);
      let size = files.reduce((sum, file) => sum + file.size, 0);
      for (const { path, size: own, time } of files) {
        const unfinished = !path.endsWith('.tgz') && Date.now() - time > STALE;
        if (size <= most && !unfinished) continue;
        drop(path);
        size -= own;
      }
    },
  };
}

/** Whether bytes have this hash. */
export function fits(bytes: Uint8Array, integrity: string): boolean {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}` === integrity;
}

/** Files and bytes kept. */
export function cacheSize(folder = join(cacheFolder(), 'packages')): {
  readonly files: number;
  readonly bytes: number;
} {
  const files = keptIn(folder);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

/** Removes all that was kept, and nothing else. */
export function clearCache(folder = join(cacheFolder(), 'packages')): void {
  for (const { path } of keptIn(folder)) drop(path);
}

/** What another process removed first, or cannot be removed, stays out of the way. */
function drop(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Not ours to force.
  }
}

/** Oldest first. Only names that we make. */
function keptIn(folder: string): readonly { readonly path: string; readonly size: number; readonly time: number }[] {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder).filter(name => /^[0-9a-f]{128}\.tgz(?:\.\d+-[0-9a-f]{8})?$/.test(name));
  } catch {
    return [];
  }
  return names
    .flatMap(name => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return stat ? [{ path: join(folder, name), size: stat.size, time: stat.mtimeMs }] : [];
    })
    .sort((a, b) => a.time - b.time);
}

function fileOf(folder: string, integrity: string): string {
  return join(folder, `${Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex')}.tgz`);
}
