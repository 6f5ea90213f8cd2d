// Chunks that load together become one script with one scope. Between chunks every name is a property with a getter, and
// each chunk sets up its own; in code that runs once, uncompiled, that was a sixth of what a small scan costs.
import { build } from 'esbuild';
import { faceOf } from '../cli/chunk-loader.ts';

const ENTRIES = ['cli.cjs', 'index.cjs', 'worker.cjs'];

/** The text of an ES module that exports a namespace for each of the chunks that something else asks for. */
export async function fused(names: readonly string[], chunks: ReadonlyMap<string, string>): Promise<string> {
  const here = new Set(names);
  const asked = askedFor(here, chunks);
  const lines = names.map(name =>
    asked.has(name) ? `export * as ${faceOf(name)} from './${name}';` : `import './${name}';`,
  );
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n') },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
    legalComments: 'none',
    plugins: [
      {
        name: 'chunks',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\// }, ({ path, kind }) =>
            kind !== 'dynamic-import' && here.has(path.slice(2))
              ? { path: path.slice(2), namespace: 'chunk' }
              : { path, external: true },
          );
          onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: chunks.get(path)!, loader: 'js' }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

function askedFor(here: ReadonlySet<string>, chunks: ReadonlyMap<string, string>): ReadonlySet<string> {
  const asked = new Set(ENTRIES);
  for (const [name, text] of chunks) {
    for (const [, onUse, other] of text.matchAll(/(import\(\s*)?"\.\/([\w-]+\.cjs)"/g)) {
      if (!here.has(name) || onUse) asked.add(other!);
    }
  }
  return asked;
}
