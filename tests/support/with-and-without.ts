// Whether a scan with the prefilter reports what one without it does: every field of every finding.
import { expect } from 'vitest';
import type { ScanReport } from '../../src/model/report.ts';
import { findingRecord } from '../../src/report/record.ts';
import { type Files, scanFiles } from './scan-files.ts';

const records = ({ findings }: ScanReport) => findings.map(findingRecord);

/** Expects it, and answers the number of findings. */
export async function sameFindings(files: Files): Promise<number> {
  const all = records(await scanFiles(files, { prefilter: false }));
  expect(records(await scanFiles(files))).toEqual(all);
  return all.length;
}
