// A report on changed files, cut down to what the change brought: findings on lines that are new or altered, and findings
// that the file did not have before for another reason, such as a negation that was taken away above them. What is left
// out is counted.
import type { Finding } from './model/finding.ts';
import { SEVERITIES } from './model/finding.ts';
import type { Location } from './model/location.ts';
import type { Notice, ScanReport } from './model/report.ts';
import { toSource } from './read/encoding.ts';
import { type ScanOptions, scan } from './scan.ts';
import { classify } from './surfaces/classify.ts';
import type { ChangeTarget, Entry } from './targets/target.ts';
import { changedLines } from './text/line-diff.ts';

/** `options`: those of the scan that made the report. */
export async function onlyChanged(report: ScanReport, target: ChangeTarget, options: ScanOptions): Promise<ScanReport> {
  const lines = new Map<string, readonly boolean[] | undefined>();
  const changed = (place: Location): boolean => {
    if (!lines.has(place.path)) lines.set(place.path, linesOf(place.path, target));
    return touches(lines.get(place.path), place);
  };
  const old = report.findings.filter(finding => !finding.locations.some(changed));
  if (old.length === 0) return report;
  const known = await findingsBefore(new Set(old.map(({ locations: [{ path }] }) => path)), target, options);
  const left = new Set(old.filter(finding => wasThere(finding, known)));
  if (left.size === 0) return report;
  const findings = report.findings.filter(finding => !left.has(finding));
  return { ...report, findings, notices: [notice(left.size), ...report.notices] };
}

/** For each line whether it changed; undefined when all of them count. */
function linesOf(path: string, target: ChangeTarget): readonly boolean[] | undefined {
  const versions = target.versions(path);
  if (versions?.before === undefined) return undefined;
  const surface = classify(path);
  const [before, now] = [versions.before, versions.now].map(bytes => toSource(path, bytes, surface).file?.text);
  return before === undefined || now === undefined ? undefined : changedLines(before, now);
}

function touches(lines: readonly boolean[] | undefined, { startLine, endLine, endColumn, region }: Location): boolean {
  if (lines === undefined) return true;
  // A finding in a file's name stands nowhere in it: it is as old as the file.
  if (region.start === region.end) return false;
  const last = endColumn === 1 && endLine > startLine ? endLine - 1 : endLine;
  return lines.slice(startLine - 1, last).some(Boolean);
}

/** Fingerprints and severities of what a scan of the earlier versions finds. */
async function findingsBefore(
  paths: ReadonlySet<string>,
  target: ChangeTarget,
  options: ScanOptions,
): Promise<ReadonlyMap<string, Finding>> {
  const entries = [...paths].sort().flatMap((path): Entry[] => {
    const bytes = target.versions(path)?.before;
    return bytes ? [{ path, kind: 'file', size: bytes.length, read: () => bytes }] : [];
  });
  const { onProgress: _, ...rest } = options;
  const { findings } = await scan({ name: target.name, notices: [], entries: () => entries }, rest);
  return new Map(findings.map(finding => [finding.fingerprint, finding]));
}

function wasThere(finding: Finding, known: ReadonlyMap<string, Finding>): boolean {
  const before = known.get(finding.fingerprint);
  return before !== undefined && SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(before.severity);
}

function notice(count: number): Notice {
  const what =
    count === 1 ? '1 finding on lines that did not change was' : `${count} findings on lines that did not change were`;
  return { kind: 'unchanged', message: `${what} left out (--whole-file shows them).`, incomplete: false };
}
