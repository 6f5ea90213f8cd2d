// Writes a corpus into a folder and says what it is: files, bytes, which hold an attack, and a hash over all contents.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { CorpusFile } from './corpora.ts';

export interface Stored {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 over paths and contents in order, hex. */
  readonly hash: string;
  /** Paths of the files that hold an attack, sorted. */
  readonly planted: readonly string[];
}

/** Uses what an earlier run with the same `key` left at `folder`. */
export function store(folder: string, key: string, corpus: () => Iterable<CorpusFile>): Stored {
  const note = `${folder}.json`;
  if (existsSync(note)) {
    const { key: made, ...stored } = JSON.parse(readFileSync(note, 'utf8')) as Stored & { readonly key: string };
    if (made === key) return { ...stored, folder };
  }
  rmSync(folder, { recursive: true, force: true });
  const folders = new Set<string>();
  const planted: string[] = [];
  const content = digest(
    corpus(),
    (path, text) => {
      const place = join(folder, path);
      if (!folders.has(dirname(place))) mkdirSync(dirname(place), { recursive: true });
      folders.add(dirname(place));
      const file = openSync(place, 'w');
      for (const part of text) writeSync(file, part);
      closeSync(file);
    },
    planted,
  );
  const stored: Stored = { folder, ...content, planted: planted.sort() };
  writeFileSync(note, JSON.stringify({ key, ...stored }));
  return stored;
}

/** Hash, number of files and bytes of a corpus. `write` gets each file as the bytes of its parts. */
export function digest(
  corpus: Iterable<CorpusFile>,
  write: (path: string, parts: Iterable<Buffer>) => void,
  planted: string[] = [],
): { readonly files: number; readonly bytes: number; readonly hash: string } {
  const hash = createHash('sha256');
  let files = 0;
  let bytes = 0;
  for (const file of corpus) {
    files++;
    hash.update(`${file.path}\0`);
    if (file.planted) planted.push(file.path);
    write(
      file.path,
      (function* () {
        for (const part of file.parts) {
          const buffer = Buffer.from(part);
          hash.update(buffer);
          bytes += buffer.length;
          yield buffer;
        }
      })(),
    );
    hash.update('\0');
  }
  return { files, bytes, hash: hash.digest('hex') };
}

/** Changes with the programs that make the corpora. */
export function versionOf(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex');
}
