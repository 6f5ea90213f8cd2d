// Contents of git objects on demand. Asking git for one at a time would start a process for each, so the next ones of the
// plan come along, as far as a budget goes; what nobody asked for yet is kept until then.
import { READ_LIMIT } from '../target.ts';
import type { Repository } from './repository.ts';

export interface Objects {
  /** Bytes; undefined when the object is not there. */
  size(id: string): number | undefined;
  /** At most READ_LIMIT bytes; undefined when the object is not there. */
  read(id: string): Uint8Array | undefined;
}

/** Objects that are read ahead, and their bytes. */
const AHEAD = 512;
const AHEAD_BYTES = 16 * 1024 * 1024;

/** `plan`: ids in the order in which they will be read. */
export function objectsOf({ git, partial }: Repository, plan: readonly string[]): Objects {
  const order = [...new Set(plan)];
  const places = new Map(order.map((id, i) => [id, i]));
  const ready = new Map<string, Uint8Array>();
  let sizes: Map<string, number> | undefined;

  /** What is not in the plan is looked up by itself. */
  const sizeOf = (id: string): number | undefined => {
    const look = (ids: readonly string[]) => sizesOf(git, partial ? present(git, ids) : ids);
    sizes ??= look(order);
    if (!places.has(id) && !sizes.has(id)) for (const [found, size] of look([id])) sizes.set(found, size);
    return sizes.get(id);
  };

  /** The object and those behind it in the plan. */
  const fetch = (id: string): void => {
    const wanted = [id];
    let bytes = sizeOf(id) ?? 0;
    for (let i = (places.get(id) ?? order.length) + 1; i < order.length && wanted.length < AHEAD; i++) {
      const next = order[i]!;
      const size = sizeOf(next);
      if (size === undefined || size > READ_LIMIT || ready.has(next)) continue;
      bytes += size;
      if (bytes > AHEAD_BYTES) break;
      wanted.push(next);
    }
    const { out } = git(['cat-file', '--batch'], { input: lines(wanted) });
    for (const [found, content] of parse(out)) ready.set(found, content);
  };

  return {
    size: sizeOf,
    read(id) {
      const size = sizeOf(id);
      if (size === undefined) return undefined;
      if (size > READ_LIMIT) return git(['cat-file', 'blob', id], { most: READ_LIMIT }).out.subarray(0, READ_LIMIT);
      if (!ready.has(id)) {
        if (ready.size > AHEAD * 4) ready.clear();
        fetch(id);
      }
      const content = ready.get(id);
      ready.delete(id);
      return content;
    },
  };
}

function sizesOf(git: Repository['git'], ids: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  if (ids.length === 0) return sizes;
  const { out } = git(['cat-file', '--batch-check=%(objectname) %(objectsize)'], { input: lines(ids) });
  for (const line of out.toString('latin1').split('\n')) {
    const [id, size] = line.split(' ');
    if (id && size && /^\d+$/.test(size)) sizes.set(id, Number(size));
  }
  return sizes;
}

/** In a partial clone asking for a missing object would make git fetch it: only what this walk finds is there. */
function present(git: Repository['git'], ids: readonly string[]): readonly string[] {
  const args = ['rev-list', '--objects', '--no-walk', '--ignore-missing', '--missing=allow-any', '--stdin'];
  const { out } = git(args, { input: lines(ids) });
  return out
    .toString('latin1')
    .split('\n')
    .map(line => line.split(' ')[0]!)
    .filter(id => id !== '');
}

function* parse(out: Buffer): Generator<readonly [string, Uint8Array]> {
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    if (end === -1) return;
    const [id, , size] = out.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined || !/^\d+$/.test(size)) continue;
    const stop = at + Number(size);
    if (stop > out.length) return;
    yield [id!, out.subarray(at, stop)];
    at = stop + 1;
  }
}

function lines(ids: readonly string[]): string {
  return ids.map(id => `${id}\n`).join('');
}
