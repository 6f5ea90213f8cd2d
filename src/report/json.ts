// Our own machine format: everything a report knows, in the order of the scan, under a schema with a version
// (docs/reference/report.schema.json). Holds no time, so that equal trees give equal bytes.
import type { Finding } from '../model/finding.ts';
import type { Notice, ScanReport } from '../model/report.ts';
import { quotePath } from '../text/quote-path.ts';
import { NAME, VERSION } from '../version.ts';
import { rank } from './order.ts';
import { findingRecord, noticeRecord, SCHEMA_VERSION } from './record.ts';
import { stringify } from './stringify.ts';
import { verdictOf } from './verdict.ts';
import { digits } from './words.ts';

/** More than a string can hold would lose all of them. The worst are kept, and a notice says so. */
export const MOST_FINDINGS = 50_000;

export function json(report: ScanReport): string {
  const { step, incomplete, counts, suppressed } = verdictOf(report);
  const { files, read, bytes, loaded } = report.stats;
  const kept = worst(report.findings);
  return stringify({
    schemaVersion: SCHEMA_VERSION,
    tool: { name: NAME, version: VERSION },
    target: quotePath(report.target),
    verdict: step,
    incomplete,
    counts: { ...counts, suppressed },
    findings: kept.map(findingRecord),
    notices: [...report.notices, ...leftOut(report.findings.length - kept.length)].map(noticeRecord),
    stats: { files, read, bytes, loaded: loaded.map(path => quotePath(path)) },
  });
}

/** In the order of the scan. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const chosen = new Set([...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_FINDINGS));
  return findings.filter(finding => chosen.has(finding));
}

function leftOut(many: number): readonly Notice[] {
  const message = `${digits(many)} findings were left out of this report, the least severe first.`;
  return many > 0 ? [{ kind: 'too-many', message, incomplete: false }] : [];
}
