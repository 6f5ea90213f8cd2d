// Which files of a walk are offered, and the count of those that are not: by git's ignore files, by skip.ts, by the
// user's globs. A file is tracked when any checkout around it tracks it, so a forged inner one hides nothing.
import type { Notice } from '../model/report.ts';
import type { Checkout } from './checkout.ts';
import { SKIPPED } from './skip.ts';

/** What to offer of a folder. */
export interface FolderOptions {
  /** The folder as the user typed it. */
  readonly name: string;
  /** Files that count even when git ignores them. */
  readonly agentFile: (path: string) => boolean;
  /** What --include and --exclude let through. */
  readonly keep?: (path: string) => boolean;
  /** Offer those files of installed packages that pass. Without it no file of theirs is offered. */
  readonly dependencyFile?: (path: string) => boolean;
  /** False: scan what git ignores and what skip.ts lists, too. */
  readonly ignore?: boolean;
}

interface Around {
  readonly checkout: Checkout;
  /** Path of the checkout's folder relative to the scan root, '' or `a/b`. */
  readonly path: string;
  /** Path of that folder inside the checkout: not '' when the scan root lies below its top. */
  readonly inner: string;
}

export interface Sieve {
  enter(path: string, checkout: Checkout, inner: string): void;
  /** `prefix`: '' or `a/b/`. */
  leave(prefix: string): void;
  folder(path: string, name: string): boolean;
  file(path: string): boolean;
  /** Adds the notices that count what was left out. */
  finish(exhausted: boolean): void;
}

export function sieve(options: FolderOptions, notices: Notice[]): Sieve {
  const around: Around[] = [];
  const skippedFolders = new Map<string, number>();
  let ignored = 0;
  let unwanted = 0;
  const installed: string[] = [];
  let programs = 0;
  let offered = options.ignore === false;

  const inCheckout = ({ path, inner }: Around, at: string): string => {
    const below = path === '' ? at : at.slice(path.length + 1);
    return inner === '' ? below : `${inner}/${below}`;
  };

  return {
    enter(path, checkout, inner) {
      notices.push(...checkout.notices);
      around.push({ checkout, path, inner });
      // A folder that the user names is scanned, ignored or not.
      if (path === '' && inner !== '' && !checkout.tracksBelow(inner) && checkout.ignores(inner, true)) offered = true;
    },
    leave(prefix) {
      const last = around.at(-1);
      if (last && last.path !== '' && `${last.path}/` === prefix) around.pop();
    },
    folder(path, name) {
      if (options.ignore === false) return true;
      if (installed.length > 0 && path.startsWith(installed.at(-1)!)) return true;
      const row = SKIPPED.find(skipped => skipped.name === name);
      if (!row || (around.length === 0 && !row.anywhere)) return true;
      if (around.some(one => one.checkout.tracksBelow(inCheckout(one, path)))) return true;
      if (row.packages && options.dependencyFile) {
        installed.push(`${path}/`);
        return true;
      }
      skippedFolders.set(row.holds, (skippedFolders.get(row.holds) ?? 0) + 1);
      return false;
    },
    file(path) {
      if (options.keep && !options.keep(path)) {
        unwanted++;
        return false;
      }
      const last = installed.at(-1);
      // Folders are walked one after the other, so the last one entered is around a file, or none is.
      if (last !== undefined && path.startsWith(last)) {
        if (options.dependencyFile!(path)) return true;
        programs++;
        return false;
      }
      const nearest = around.at(-1);
      if (offered || !nearest || around.some(one => one.checkout.tracks(inCheckout(one, path)))) return true;
      if (!nearest.checkout.ignores(inCheckout(nearest, path), false) || options.agentFile(path)) return true;
      ignored++;
      return false;
    },
    finish(exhausted) {
      if (ignored > 0) {
        left(`${files(ignored)} that git ignores and does not track: not scanned (--no-ignore scans them).`);
      }
      for (const [holds, count] of skippedFolders) {
        const what = count === 1 ? '1 folder' : `${count} folders`;
        left(`${what} of ${holds}: not tracked by git, not scanned (name a folder to scan it, or use --no-ignore).`);
      }
      if (programs > 0) left(`${files(programs)} of installed packages that agents do not read as text: not scanned.`);
      if (unwanted > 0) left(`${files(unwanted)} left out by --include or --exclude.`);
      if (exhausted) left('The ignore files ask for too much work: from some point on they were not obeyed.');
    },
  };

  function left(message: string): void {
    notices.push({ kind: 'ignored', message, incomplete: false });
  }
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
