// src -> dist. Everything is bundled, so the published package has no dependencies; what loads on use (parsers, reports,
// commands) becomes a chunk of its own, so that a start costs little more than Node. The chunks are CommonJS behind an ES
// module face: Node takes a third of a millisecond longer for each ES module, which was a sixth of a start.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { wrapped } from '../cli/chunk-loader.ts';
import type { PackRow } from './code-cache.ts';
import { configSchema } from './config-pages.ts';
import { fused } from './fuse.ts';
import { licences } from './licences.ts';

/**
 * Node's own modules without `import` or `require`. An import of node:fs makes Node load its streams, only to fill in
 * the list of exports: four milliseconds of every start. And bundled CommonJS packages would need a made-up `require`.
 */
const nodeModules: Plugin = {
  name: 'node-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      if (kind === 'entry-point' || process.getBuiltinModule(name) === undefined) return undefined;
      return { path: name, namespace: kind === 'require-call' ? 'required' : 'imported' };
    });
    const get = (path: string) => `process.getBuiltinModule(${JSON.stringify(path)})`;
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = ${get(path)}`,
      loader: 'js',
    }));
    // Marked as pure, so that only the exports stay that somebody imports: a copy of all of them took a millisecond.
    onLoad({ filter: /.*/, namespace: 'imported' }, ({ path }) => ({
      contents: [
        `const all = /* @__PURE__ */ ${get(path)}; const of = name => all[name]; export default all;`,
        ...Object.keys(process.getBuiltinModule(path)!)
          .filter(name => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default')
          .map(
            name =>
              `const own_${name} = /* @__PURE__ */ of(${JSON.stringify(name)}); export { own_${name} as ${name} };`,
          ),
      ].join('\n'),
      loader: 'js',
    }));
  },
};

/**
 * Large tables as files beside the chunks: inside a chunk they would be read twice, as source and as part of V8's cache.
 * The word tree of the lexicon becomes a file of bytes, which as text would be copied four times at every start.
 */
const dataFiles: Plugin = {
  name: 'data-files',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]generated[\\/](lexicon|pivots|surfaces|surface-keys|rule-facts|rules)\.ts$/ },
      async ({ path }) => {
        const tables = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
        const lines = Object.entries(tables).map(([name, value]) => {
          const onCall = typeof value === 'function';
          const table = onCall ? value() : value;
          const words = (table as { words?: { bytes: string } }).words;
          if (words) {
            write(`${name}.bin`, Buffer.from(words.bytes, 'base64'));
            words.bytes = '';
          }
          write(`${name}.json`, JSON.stringify(table));
          const read = `JSON.parse(readFileSync(__dirname + '/${name}.json', 'utf8'))`;
          const rest = (read: string) =>
            words ? `${read}.words.bytes = readFileSync(__dirname + '/${name}.bin');` : '';
          if (onCall) {
            const first = `${name}Read = ${read}; ${rest(`${name}Read`)}`;
            return `let ${name}Read; export const ${name} = () => { if (!${name}Read) { ${first} } return ${name}Read; };`;
          }
          return `export const ${name} = ${read}; ${rest(name)}`;
        });
        return { contents: ["import { readFileSync } from 'node:fs';", ...lines].join('\n') };
      },
    );
  },
};

async function asCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    charset: 'ascii',
    supported: { 'dynamic-import': false },
  });
  return direct(code);
}

/** Chunks need no help to understand each other: exports are handed over as they are, without a copy of each. */
function direct(code: string): string {
  return code
    .replace('module.exports=__toCommonJS(stdin_exports);', 'module.exports=stdin_exports;')
    .replace(/__toESM\((require\("\.\/[^"]+"\))\)/g, '$1');
}

function write(name: string, content: string | Buffer): void {
  mkdirSync('dist/chunks', { recursive: true });
  writeFileSync(`dist/chunks/${name}`, content);
}

/** picocolors looks at process.stdout when it loads, which makes Node load its streams and sockets; we say what to colour. */
const quietColours: Plugin = {
  name: 'quiet-colours',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]picocolors\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace('(p.stdout || {}).isTTY', 'false');
      if (contents.includes('stdout')) throw new Error('picocolors has changed: see what it does when it loads');
      return { contents };
    });
  },
};

const options = {
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/threads/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outExtension: { '.js': '.cjs' },
  write: false,
  mainFields: ['module', 'main'],
  entryNames: 'chunks/[name]',
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  plugins: [nodeModules, quietColours, dataFiles],
} as const satisfies BuildOptions;

rmSync('dist', { recursive: true, force: true });
const { metafile, outputFiles } = await build(options);
const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
for (const [name, text] of texts) write(name, await asCommonJs(text));
const outputs = Object.entries(metafile.outputs);
const names = outputs.find(([path]) => path === 'dist/chunks/index.cjs')![1].exports;
writeFileSync(
  'dist/index.js',
  `import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import start from './start.cjs';

const library = start.library(fileURLToPath(new URL('.', import.meta.url)), createRequire(import.meta.url));
export const { ${names.join(', ')} } = library;
`,
);
writeFileSync('dist/worker.cjs', "require('./start.cjs').help(__dirname, require);\n");
writeFileSync('dist/config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`);

const alone: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  plugins: [nodeModules],
};
await build({ ...alone, entryPoints: ['src/cli/start.ts'], outfile: 'dist/start.cjs', minifyWhitespace: true });
const cacher = join(mkdtempSync(join(tmpdir(), 'unjack-build-')), 'code-cache.cjs');
await build({ ...alone, entryPoints: ['src/build/code-cache.ts'], outfile: cacher });
/** Chunks that hold the package of a parser, and those that load with one. */
const parsers = new Set(
  outputs.flatMap(([path, { inputs }]) =>
    Object.keys(inputs).some(input => /node_modules[\\/](?!picocolors|@noble)/.test(input)) ? [path] : [],
  ),
);
for (const path of parsers) {
  for (const [other, { imports }] of outputs) {
    if (imports.some(one => one.path === path && one.kind === 'import-statement')) parsers.add(other);
  }
}

/** Calls an export of code-cache.ts in a Node of its own. */
function inNode(name: string, args: readonly unknown[]): void {
  const given = ['require', ...args.map(value => JSON.stringify(value))].join();
  execFileSync(process.execPath, ['-e', `require(${JSON.stringify(cacher)}).${name}(${given})`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}

const list = join(dirname(cacher), 'packs.json');
inNode('listPacks', [resolve('dist/chunks'), Array.from(parsers, path => basename(path)), list]);
const [first, ...more] = JSON.parse(readFileSync(list, 'utf8')) as readonly [PackRow, ...PackRow[]];
const elsewhere = Object.fromEntries(more.flatMap(({ pack, chunks }) => chunks.map(name => [name, pack])));
for (const { pack, chunks } of [first, ...more]) {
  const text = wrapped(await asCommonJs(await fused(chunks, texts)));
  write(pack, `({elsewhere:${JSON.stringify(pack === first.pack ? elsewhere : {})},chunks:${text}})`);
  for (const name of chunks) rmSync(join('dist/chunks', name));
}
inNode('writeCaches', [resolve('dist/chunks')]);
rmSync(dirname(cacher), { recursive: true });
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
