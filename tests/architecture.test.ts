// The layers, the file sizes and the inertness of our own tree: laws that are cheap to keep while they are checked.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** What each layer may import besides itself. Files directly in src/ are layers of their own. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  targets: ['model', 'text'],
  surfaces: ['model', 'text', 'generated', 'settings'],
  settings: ['model', 'text', 'generated'],
  read: ['model', 'text'],
  extract: ['model', 'text'],
  decode: ['model', 'text'],
  statements: ['model', 'text', 'generated', 'settings'],
  rulebook: ['model', 'text', 'statements', 'generated'],
  detectors: ['model', 'text', 'statements', 'settings', 'generated'],
  match: ['model', 'text', 'statements', 'decode', 'settings'],
  assess: ['model', 'text'],
  suppress: ['model', 'text'],
  inventory: ['model', 'text', 'targets', 'surfaces', 'settings', 'read', 'extract'],
  report: ['model', 'text', 'generated', 'version.ts'],
  reveal: ['model', 'text', 'read', 'extract', 'decode'],
  repair: ['model', 'text'],
  'analyse.ts': ['model', 'extract', 'decode', 'match'],
  'engine.ts': ['model', 'surfaces', 'match', 'assess', 'analyse.ts'],
  cache: ['model'],
  'examine.ts': ['model', 'targets', 'surfaces', 'read', 'match', 'suppress', 'cache', 'engine.ts'],
  'scan.ts': ['model', 'targets', 'surfaces', 'assess', 'suppress', 'cache', 'threads', 'engine.ts', 'examine.ts'],
  threads: ['model', 'targets', 'cache', 'rulebook', 'engine.ts', 'examine.ts'],
  'changes.ts': ['model', 'text', 'read', 'surfaces', 'targets', 'scan.ts'],
  'fix.ts': ['model', 'targets', 'surfaces', 'read', 'match', 'repair', 'engine.ts'],
  'index.ts': ['model', 'targets', 'surfaces', 'match', 'rulebook', 'analyse.ts', 'scan.ts', 'version.ts'],
  'version.ts': [],
  cli: [
    'model',
    'text',
    'targets',
    'surfaces',
    'inventory',
    'rulebook',
    'suppress',
    'cache',
    'report',
    'reveal',
    'scan.ts',
    'changes.ts',
    'fix.ts',
    'version.ts',
    'generated',
  ],
  generated: ['model', 'rulebook', 'detectors', 'statements', 'surfaces'],
  build: ['*'],
};

/** Layers that must run anywhere, and so import no node module. */
const PURE = [
  'model',
  'text',
  'surfaces',
  'settings',
  'read',
  'extract',
  'decode',
  'rulebook',
  'statements',
  'detectors',
  'match',
  'assess',
  'reveal',
  'analyse.ts',
];

/** Packages, and the only layer that may import each. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  picocolors: ['report', 'cli'],
  'fast-glob': ['cli', 'targets'],
  picomatch: ['cli', 'targets'],
  '@noble/hashes': ['text'],
  '@types/sarif': ['report'],
  yaml: ['extract', 'rulebook'],
  'jsonc-parser': ['extract', 'cli'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts'));
const layerOf = (path: string) => path.split('/')[0]!;
const importsOf = (path: string) =>
  [
    ...readFileSync(join('src', path), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ].map(m => (m[1] ?? m[2] ?? m[3])!);
const edges = files.flatMap(from =>
  importsOf(from)
    .filter(to => to.startsWith('.'))
    .map(to => ({ from, to: normalize(join(dirname(from), to)).replaceAll('\\', '/') })),
);

test('layers import only what they may', () => {
  const wrong = edges.filter(({ from, to }) => {
    const [a, b] = [layerOf(from), layerOf(to)];
    const may = MAY[a] ?? [];
    return a !== b && to !== '../package.json' && !may.includes(b) && !may.includes('*');
  });
  expect(wrong.map(e => `${e.from} -> ${e.to}`)).toEqual([]);
});

test('pure layers import no node module, and packages stay in their layer', () => {
  const wrong = files.flatMap(from =>
    importsOf(from)
      .filter(to => !to.startsWith('.'))
      .filter(to => {
        const layer = layerOf(from);
        if (layer === 'build') return false;
        if (to.startsWith('node:') || builtinModules.includes(to)) return PURE.includes(layer);
        const owner = Object.keys(PACKAGES).find(name => to === name || to.startsWith(`${name}/`));
        return owner ? !PACKAGES[owner]!.includes(layer) : !(layer === 'extract' || to === 'sarif');
      })
      .map(to => `${from} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no import cycle', () => {
  const graph = new Map<string, string[]>();
  for (const { from, to } of edges) graph.set(from, [...(graph.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('detectors are independent of each other', () => {
  const wrong = edges.filter(({ from, to }) => from.startsWith('detectors/') && to.startsWith('detectors/'));
  expect(wrong).toEqual([]);
});

test('no file above 250 lines, no utils, no console outside cli', () => {
  const own = files.filter(path => !path.startsWith('generated/'));
  expect(own.filter(path => readFileSync(join('src', path), 'utf8').split('\n').length > 251)).toEqual([]);
  expect(own.filter(path => /(^|\/)(utils?|helpers?|common|shared)(\.ts$|\/)/.test(path))).toEqual([]);
  const printing = own.filter(
    path =>
      !/^(cli|build)\//.test(path) && /\bconsole\.|process\.std(out|err)/.test(readFileSync(join('src', path), 'utf8')),
  );
  expect(printing).toEqual([]);
});

test('our own tree is inert: no raw unseen character, no file an agent would load', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const unseen =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/u;
  expect(tracked.filter(path => unseen.test(readFileSync(path, 'utf8')))).toEqual([]);
  const live =
    /(^|\/)(claude|agents?|gemini|skill|copilot-instructions)(\.local)?\.md$|(^|\/)\.(cursorrules|windsurfrules|clinerules|mcp\.json|claude|cursor|codex|gemini|vscode|roo|kiro)(\/|$)/i;
  const stored = tracked.filter(path => /\.(inert|bytes)$/.test(path));
  expect(tracked.filter(path => live.test(path) && !stored.includes(path))).toEqual([]);
});
