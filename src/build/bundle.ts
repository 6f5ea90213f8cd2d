// src -> dist. Everything is bundled, so the published package has no dependencies; what loads on use (parsers, reports,
// commands) becomes a chunk of its own, so that a start costs little more than Node.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { licences } from './licences.ts';

/** CommonJS packages ask for Node's modules by `require`; only the chunk that holds esbuild's stand-in needs a real one. */
const REQUIRE =
  "import{createRequire as unjackRequire}from'node:module';const require=unjackRequire(import.meta.url);\n";

/** commander can start programs for subcommands; ours never does, and loading the module costs time at every start. */
const noSubprocess: Plugin = {
  name: 'no-subprocess',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}', loader: 'js' }));
  },
};

const options = {
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  plugins: [noSubprocess],
} as const satisfies BuildOptions;

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build(options);
for (const file of Object.keys(metafile.outputs)) {
  const text = readFileSync(file, 'utf8');
  if (text.includes('typeof require')) writeFileSync(file, REQUIRE + text);
}
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(metafile));
if (!process.argv.includes('--no-types')) {
  const tsc = ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.types.json'];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
  for (const name of readdirSync('dist/types', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join('dist/types', name);
    // The compiler leaves the endings of imports in declarations as they are; there is no .ts beside these.
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.{1,2}\/[^']+)\.ts'/g, "$1.js'"));
  }
}
