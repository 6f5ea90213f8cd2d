// Scans texts as if they were a repository, through the whole line, without a disk.
import type { ScanReport } from '../../src/model/report.ts';
import { builtInRules } from '../../src/rulebook/load.ts';
import { scan } from '../../src/scan.ts';
import type { Target } from '../../src/targets/target.ts';

const rules = builtInRules();

/** Paths to contents: text, or bytes where the encoding matters. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

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

export function scanFiles(files: Files, options: { readonly prefilter?: boolean } = {}): Promise<ScanReport> {
  return scan(memory(files), { rules, ...options });
}
