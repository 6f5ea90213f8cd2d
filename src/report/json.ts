// Our own machine format: everything a report knows, in the order of the scan, under a schema with a version
// (docs/reference/report.schema.json). Holds no time, so that equal trees give equal bytes.
import type { ScanReport } from '../model/report.ts';
import { quotePath } from '../text/quote-path.ts';
import { NAME, VERSION } from '../version.ts';
import { findingRecord, noticeRecord, SCHEMA_VERSION } from './record.ts';
import { stringify } from './stringify.ts';
import { verdictOf } from './verdict.ts';

export function json(report: ScanReport): string {
  const { step, incomplete, counts, suppressed } = verdictOf(report);
  const { files, read, bytes, loaded } = report.stats;
  return stringify({
    schemaVersion: SCHEMA_VERSION,
    tool: { name: NAME, version: VERSION },
    target: quotePath(report.target),
    verdict: step,
    incomplete,
    counts: { ...counts, suppressed },
    findings: report.findings.map(findingRecord),
    notices: report.notices.map(noticeRecord),
    stats: { files, read, bytes, loaded: loaded.map(path => quotePath(path)) },
  });
}
