// What a scan comes to, as data: five words that every format shares. An incomplete scan never says "nothing found",
// because what was not read is where an attacker would put it.
import type { Finding, Severity } from '../model/finding.ts';
import type { ScanReport } from '../model/report.ts';

export type Step = 'nothing-found' | 'not-fully-scanned' | 'look-first' | 'open-with-care' | 'do-not-open';

export interface Verdict {
  readonly step: Step;
  readonly incomplete: boolean;
  /** Findings that are not suppressed, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly suppressed: number;
  /** The findings that made the verdict: all of critical and high, or else all of medium. */
  readonly because: readonly Finding[];
}

/** `do-not-open`: something critical, or something high that needs nobody to ask for it. Low findings change nothing. */
export function verdictOf({ findings, notices }: ScanReport): Verdict {
  const open = findings.filter(finding => !finding.suppression);
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { severity } of open) counts[severity]++;
  const incomplete = notices.some(notice => notice.incomplete);
  const grave = open.filter(({ severity }) => severity === 'critical' || severity === 'high');
  const because = grave.length > 0 ? grave : open.filter(({ severity }) => severity === 'medium');
  const byItself = grave.some(({ severity, axes }) => severity === 'critical' || axes.reach === 3);
  const step: Step =
    grave.length > 0
      ? byItself
        ? 'do-not-open'
        : 'open-with-care'
      : because.length > 0
        ? 'look-first'
        : incomplete
          ? 'not-fully-scanned'
          : 'nothing-found';
  return { step, incomplete, counts, suppressed: findings.length - open.length, because };
}
