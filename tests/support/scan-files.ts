// Scans texts as if they were a repository, through the whole line, without a disk.
import { type Files, memory } from '../../src/build/inert.ts';
import type { ScanReport } from '../../src/model/report.ts';
import { builtInRules } from '../../src/rulebook/load.ts';
import { scan } from '../../src/scan.ts';

export { type Files, memory };

const rules = builtInRules();

export function scanFiles(files: Files, options: { readonly prefilter?: boolean } = {}): Promise<ScanReport> {
  return scan(memory(files), { rules, ...options });
}
