// The entries of one archive as they come: what is kept of their bytes, and what is odd about their names. Nothing is
// believed and nothing dropped: a name that would leave the folder keeps its dots, and a rule reports it.
import type { Notice } from '../../model/report.ts';
import { READ_LIMIT } from '../target.ts';
import { namedAsArchive } from './kinds.ts';
import { type Allowance, ArchiveEnd } from './limits.ts';
import type { Member, Members } from './member.ts';
import type { Spool } from './spool.ts';

/** What is known of an entry once the archive was read. */
export interface Kept extends Omit<Member, 'name'> {
  /** Without `./` and doubled slashes, else as it stands in the archive. */
  readonly path: string;
  /** Where its bytes begin in the spool, and how many are there. */
  readonly at: number;
  length: number;
  /** Of all its data. */
  size: number;
}

export interface Collected extends Members {
  readonly kept: readonly Kept[];
  readonly notices: readonly Notice[];
}

/** Most bytes kept of an archive inside an archive. */
const MOST_INNER = 512 * 1024 * 1024;

/** Notices that say the same of different entries, before the rest is only counted. */
const ALIKE = 50;

/** Longest name that is believed. */
const LONGEST = 4096;

/** `wanted`: files that are kept, by their path without the first folder. */
export function collector(spool: Spool, allow: Allowance, wanted?: (path: string) => boolean): Collected {
  const kept: Kept[] = [];
  const notices: Notice[] = [];
  const alike = new Map<string, number>();

  const say = (notice: Notice) => {
    const count = (alike.get(notice.message) ?? 0) + 1;
    alike.set(notice.message, count);
    if (count <= ALIKE) notices.push(notice);
    else if (count === ALIKE + 1) {
      notices.push({
        kind: notice.kind,
        message: `More of this kind: ${notice.message}`,
        incomplete: notice.incomplete,
      });
    }
  };

  const tell: Members['tell'] = (message, incomplete, name, kind = 'archive') =>
    say({ kind, ...(name === undefined ? {} : { path: plain(name) }), message, incomplete });

  return {
    kept,
    notices,
    tell,
    unread(name, message, kind = 'archive') {
      say({ kind, path: plain(name), message, incomplete: true });
    },
    begin(member) {
      allow.entry();
      const path = plain(member.name);
      if (member.kind === 'folder' && !leaves(path)) return () => {};
      if (wanted && !leaves(path) && !wanted(path.slice(path.indexOf('/') + 1))) return () => {};
      if (path.length === LONGEST) tell('A name is too long.', true, path);
      // Names that climb are reported by a rule as well; an absolute one has nothing a rule could see from inside.
      if (leaves(path)) tell('Its name leads out of the folder it is unpacked into.', true, path);
      const { name: _, ...rest } = member;
      const one: Kept = { ...rest, path, at: spool.size, length: 0, size: 0 };
      kept.push(one);
      const most = namedAsArchive(path) ? MOST_INNER : READ_LIMIT;
      return bytes => {
        one.size += bytes.length;
        const part = one.length < most ? bytes.subarray(0, most - one.length) : undefined;
        if (!part || part.length === 0) return;
        if (spool.size + part.length > allow.limits.kept) {
          throw new ArchiveEnd('It holds more data than can be kept: the rest was not read.', undefined, true);
        }
        spool.append(part);
        one.length += part.length;
      };
    },
  };
}

/** Whether a path is absolute or climbs. */
export function leaves(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:/i.test(path) || /(?:^|\/)\.\.(?:\/|$)/.test(path);
}

/** Without what means nothing. A NUL, at which some programs stop, stays and is seen as what it is. */
function plain(name: string): string {
  const parts = name
    .slice(0, LONGEST)
    .split('/')
    .filter((part, i) => part !== '.' && (part !== '' || i === 0));
  return parts.join('/') || '.';
}
