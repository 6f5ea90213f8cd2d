// What earlier scans found nothing in: hashes over the rules, the path, who reads the file, and its bytes. A fact can be had
// only for exactly what was scanned, and says nothing but "there is nothing in it"; a broken or foreign file of facts is as
// good as none. Whoever may write to the folder can hide findings, which is why it never lies in the scanned tree.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surface } from '../model/surface.ts';

export interface CleanFiles {
  /** What opens the same facts in another thread. */
  readonly source: CleanSource;
  /** Name of the fact that nothing is in these bytes. `path` is untrusted. */
  keyOf(path: string, surface: Surface, bytes: Uint8Array): string;
  has(key: string): boolean;
  add(key: string): void;
  /** All keys that were found or added, for {@link take}. */
  used(): Uint8Array;
  /** Adds the keys that another thread used. */
  take(keys: Uint8Array): void;
  /** Writes the facts down if there are new ones. Does nothing where nothing can be written. */
  save(): void;
}

export interface CleanSource {
  /** Absolute. */
  readonly folder: string;
  /** SHA-256 in hex of all that decides what is found, besides the file itself: program, rules, options. */
  readonly rules: string;
}

const MAGIC = Buffer.from('unjack clean files 1\n');
/** Bytes of a SHA-256. */
const SIZE = 32;
/** Facts kept for one set of rules: 16 MB. Above it, only those that the last scan used. */
const MOST = 500_000;
/** Sets of rules that are kept, by the time of their last scan. */
const SETS = 4;
const NAME = /^[0-9a-f]{64}\.clean$/;

export function cleanFiles(source: CleanSource): CleanFiles {
  const id = Buffer.from(source.rules, 'hex');
  const file = join(source.folder, `${source.rules}.clean`);
  const kept = factsIn(file);
  const used = new Set<string>();
  const surfaces = new WeakMap<Surface, string>();
  let news = false;
  const use = (key: string) => {
    used.add(key);
    if (!kept.has(key)) news = true;
  };
  return {
    source,
    keyOf(path, surface, bytes) {
      let reader = surfaces.get(surface);
      if (reader === undefined) {
        reader = JSON.stringify(surface);
        surfaces.set(surface, reader);
      }
      const hash = createHash('sha256')
        .update(id)
        .update(JSON.stringify([path, reader]));
      return hash.update(bytes).digest('binary');
    },
    has(key) {
      const known = kept.has(key);
      if (known) used.add(key);
      return known;
    },
    add: use,
    used: () => bytesOf(used),
    take(keys) {
      for (const key of keysIn(keys)) use(key);
    },
    save() {
      if (!news) return;
      const all = kept.size + used.size > MOST ? used : new Set([...kept, ...used]);
      write(source.folder, file, bytesOf(all));
    },
  };
}

function factsIn(file: string): ReadonlySet<string> {
  try {
    if (statSync(file).size > MAGIC.length + SIZE + MOST * SIZE * 2) return new Set();
    const whole = readFileSync(file);
    const body = whole.subarray(MAGIC.length + SIZE);
    const sum = whole.subarray(MAGIC.length, MAGIC.length + SIZE);
    const sound = whole.subarray(0, MAGIC.length).equals(MAGIC) && sum.equals(sumOf(body)) && body.length % SIZE === 0;
    return new Set(sound ? keysIn(body) : []);
  } catch {
    return new Set();
  }
}

function sumOf(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}

function* keysIn(bytes: Uint8Array): Iterable<string> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + SIZE <= all.length; at += SIZE) yield all.toString('latin1', at, at + SIZE);
}

function bytesOf(keys: ReadonlySet<string>): Uint8Array {
  const bytes = Buffer.allocUnsafe(keys.size * SIZE);
  let at = 0;
  for (const key of keys) at += bytes.write(key, at, 'latin1');
  return bytes;
}

/** All of it or nothing, under a name of its own until it is whole. */
function write(folder: string, file: string, body: Uint8Array): void {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, Buffer.concat([MAGIC, sumOf(body), body]), { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
    for (const old of setsIn(folder).slice(SETS)) drop(old);
  } catch {
    drop(draft);
  }
}

function drop(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be removed, nothing was written.
  }
}

/** Newest first. */
function setsIn(folder: string): readonly string[] {
  const all = readdirSync(folder).filter(name => NAME.test(name));
  const aged = all.map(name => ({ place: join(folder, name), time: statSync(join(folder, name)).mtimeMs }));
  return aged.sort((a, b) => b.time - a.time).map(({ place }) => place);
}
