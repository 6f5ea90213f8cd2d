// src -> dist: one entry for the command line, parsers in chunks that load on use.
import { build } from 'esbuild';

await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  banner: {
    js: "import { createRequire as unjackRequire } from 'node:module'; const require = unjackRequire(import.meta.url);",
  },
});
