// One JSON object on each line: the tool, every finding, every notice, and last the summary; a reader that stops early
// sees that the summary is missing. The records are those of the JSON report (docs/reference/json.md).
import type { ScanReport } from '../model/report.ts';
import { quotePath } from '../text/quote-path.ts';
import { NAME, VERSION } from '../version.ts';
import { findingRecord, noticeRecord, SCHEMA_VERSION } from './record.ts';
import { stringifyLine } from './stringify.ts';
import { verdictOf } from './verdict.ts';

export function jsonl(report: ScanReport): string {
  const { step, incomplete, counts, suppressed } = verdictOf(report);
  const { files, read, bytes, loaded } = report.stats;
  const records: readonly object[] = [
    {
      type: 'scan',
      schemaVersion: SCHEMA_VERSION,
      tool: { name: NAME, version: VERSION },
      target: quotePath(report.target),
    },
    ...report.findings.map(finding => ({ type: 'finding', ...findingRecord(finding) })),
    ...report.notices.map(notice => ({ type: 'notice', ...noticeRecord(notice) })),
    {
      type: 'summary',
      verdict: step,
      incomplete,
      counts: { ...counts, suppressed },
      stats: { files, read, bytes, loaded: loaded.map(path => quotePath(path)) },
    },
  ];
  return records.map(stringifyLine).join('');
}
