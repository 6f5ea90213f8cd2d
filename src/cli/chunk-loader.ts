// Loads the chunks of dist with the code cache that the build wrote beside them, which saves V8 a third of a start. Node
// has a cache of its own from version 22 on, but that one is written while a scan runs, and a scan writes nothing. A cache
// of another Node version is refused by V8 and costs nothing more.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

type Require = (id: string) => unknown;
type Wrapper = (exports: unknown, require: Require, module: { exports: unknown }, file: string, folder: string) => void;

/** Loads a chunk by its absolute path. `outer`: for what is no chunk. `seen`: told of every script, before it runs. */
export function chunkLoader(outer: Require, seen: (file: string, script: Script) => void = () => {}): Require {
  const loaded = new Map<string, { exports: unknown }>();
  const load: Require = file => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'latin1')}\n})`;
    const cachedData = cacheOf(file);
    const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
    seen(file, script);
    const folder = dirname(file);
    const require: Require = id => {
      if (id.startsWith('./')) return load(folder + id.slice(1));
      return id.startsWith('../') ? load(join(folder, id)) : outer(id);
    };
    (script.runInThisContext() as Wrapper)(module.exports, require, module, file, folder);
    return module.exports;
  };
  return load;
}

function cacheOf(file: string): Buffer | undefined {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}
