// Test repositories are stored inert: every file name ends in `.inert` and unseen characters are spelled, or in `.bytes`
// and the content is hex. Loading strips the suffix and restores the text, in memory: nothing live is written to disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../targets/target.ts';
import { unspell } from '../text/spell.ts';

/** Paths to contents: text, or bytes where the encoding matters. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What must be found in a test repository, exactly. Written by hand; no flag rewrites it. */
export interface Expected {
  readonly about: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly file: string;
    readonly line: number;
    readonly severity: string;
    /** What the agent reads there, where that differs from what is written. */
    readonly reads?: string;
  }[];
  /** Stored path -> path in the repository, for paths that some disks cannot keep apart. */
  readonly names?: Readonly<Record<string, string>>;
  /** Attacks we do not catch yet: `file:line why`. Catching one fails the test until the entry moves up. */
  readonly misses?: readonly { readonly file: string; readonly line: number; readonly why: string }[];
}

export interface TestRepo {
  readonly slug: string;
  readonly files: Files;
  readonly expected: Expected;
}

export function loadRepos(root = 'test-repos'): readonly TestRepo[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => loadRepo(join(root, entry.name), entry.name));
}

export function loadRepo(folder: string, slug: string): TestRepo {
  const files: Record<string, string | Uint8Array> = {};
  const base = join(folder, 'repo');
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const nameOf = (stored: string) => expected.names?.[stored] ?? unspell(stored);
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(base.length + 1).replaceAll('\\', '/');
    const text = readFileSync(full, 'utf8');
    if (path.endsWith('.inert')) files[nameOf(path.slice(0, -6))] = unspell(text);
    else if (path.endsWith('.bytes')) files[nameOf(path.slice(0, -6))] = Buffer.from(text.replace(/\s+/g, ''), 'hex');
    else throw new Error(`${full} must end in .inert or .bytes`);
  }
  return { slug, files, expected };
}

/** Files in memory as something to scan. */
export function memory(files: Files): Target {
  const encoder = new TextEncoder();
  return {
    name: '.',
    notices: [],
    *entries() {
      for (const path of Object.keys(files).sort()) {
        const content = files[path]!;
        const bytes = typeof content === 'string' ? encoder.encode(content) : content;
        yield { path, kind: 'file', size: bytes.length, read: () => bytes };
      }
    },
  };
}
