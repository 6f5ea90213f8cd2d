// Loads the chunks of dist with the code cache that the build wrote beside them, which saves V8 a third of a start. Node
// has a cache of its own from version 22 on, but that one is written while a scan runs, and a scan writes nothing. A cache
// of another Node version is refused by V8 and costs nothing more. Chunks that load together lie in one pack, for each
// file opened is a twentieth of a millisecond.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

type Require = (id: string) => unknown;
type Wrapper = (exports: unknown, require: Require, module: { exports: unknown }, file: string, folder: string) => void;

/** What evaluating a pack gives: its chunks in one scope, and those of further packs by the file they lie in. */
interface Pack {
  /** The exports of each chunk by {@link faceOf} it. */
  readonly chunks: Wrapper;
  readonly elsewhere: Readonly<Record<string, string>>;
}

interface Opened {
  /** Filled while the pack runs. */
  readonly module: { exports: Readonly<Record<string, unknown>> };
  readonly elsewhere: Pack['elsewhere'];
}

export interface Loading {
  /** File name of the pack that is looked into first, in the folder of the chunks; without one every chunk is a file. */
  readonly pack?: string;
  /** Told of every script, before it runs. */
  readonly onScript?: (file: string, script: Script) => void;
  /** Runs what makes a script. */
  readonly around?: (make: () => Script) => Script;
  /** Told of every chunk, before it runs. */
  readonly onChunk?: (name: string) => void;
}

/** Loads chunks by their names in `folder`, an absolute path. `outer`: for what is no chunk. */
export function chunkLoader(
  folder: string,
  outer: Require,
  { pack: first, onScript, onChunk, around = make => make() }: Loading = {},
): Require {
  const loaded = new Map<string, { exports: unknown }>();
  const packs = new Map<string, Opened>();

  const run = (file: string, text: string): unknown => {
    const cachedData = cacheOf(file);
    const script = around(() => new Script(text, { filename: file, ...(cachedData && { cachedData }) }));
    onScript?.(file, script);
    return script.runInThisContext();
  };
  const require: Require = id => (id.startsWith('./') ? load(id.slice(2)) : outer(id));
  const open = (name: string): Opened => {
    const known = packs.get(name);
    if (known) return known;
    const file = join(folder, name);
    const { chunks, elsewhere } = run(file, readFileSync(file, 'latin1')) as Pack;
    const opened: Opened = { module: { exports: {} }, elsewhere };
    packs.set(name, opened);
    chunks(opened.module.exports, require, opened.module, file, folder);
    return opened;
  };
  const packed = (name: string): unknown => {
    if (first === undefined) return undefined;
    const { module, elsewhere } = open(first);
    const face = faceOf(name);
    return module.exports[face] ?? (elsewhere[name] && open(elsewhere[name]).module.exports[face]);
  };
  const load = (name: string): unknown => {
    const known = loaded.get(name)?.exports ?? packed(name);
    if (known) return known;
    const file = join(folder, name);
    const module = { exports: {} as unknown };
    loaded.set(name, module);
    onChunk?.(name);
    const wrapper = run(file, wrapped(readFileSync(file, 'latin1'))) as Wrapper;
    wrapper(module.exports, require, module, file, folder);
    return module.exports;
  };
  return load;
}

/** A chunk's text as the expression of a function, the way Node wraps modules. */
export function wrapped(text: string): string {
  return `(function(exports,require,module,__filename,__dirname){${text}\n})`;
}

/** The name that a pack exports the exports of a chunk by. */
export function faceOf(name: string): string {
  return name.replace(/\W/g, '_');
}

function cacheOf(file: string): Buffer | undefined {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}
