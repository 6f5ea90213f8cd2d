// A baseline holds what was accepted on some day: fingerprints and severities, no text, no path. An entry accepts one
// finding. It follows the finding through its file by `fingerprint`, and to another file by `content`, but only when its
// own file is gone: a copy in a second place is new. It never accepts a finding that is worse than the one it stands for.
import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import { fingerprintOf } from '../text/hash.ts';

export interface BaselineEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly fingerprint: string;
  readonly content: string;
  /** Fingerprint of the file's path. */
  readonly file: string;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  /** The scan saw every file the baseline was made of: entries of files that are not there have lost their file. */
  readonly whole: boolean;
}

export interface Accepted {
  readonly findings: ReadonlySet<Finding>;
  /** Findings that stand where an entry accepted something less severe. */
  readonly worse: number;
  /** Entries that accept nothing any more. */
  readonly unused: number;
}

export function entryOf({ rule, severity, fingerprint, content, locations }: Finding): BaselineEntry {
  return { rule: rule.id, severity, fingerprint, content, file: fileOf(locations[0].path) };
}

/** `paths`: every file the scan was offered. */
export function acceptedBy(
  { entries, whole }: Baseline,
  findings: readonly Finding[],
  paths: readonly string[],
): Accepted {
  const accepted = new Set<Finding>();
  const byFingerprint = new Map(entries.map(entry => [entry.fingerprint, entry]));
  const left = new Set(entries);
  let worse = 0;
  const strangers: Finding[] = [];
  for (const finding of findings) {
    const entry = byFingerprint.get(finding.fingerprint);
    if (!entry) {
      strangers.push(finding);
      continue;
    }
    left.delete(entry);
    if (covers(entry, finding)) accepted.add(finding);
    else worse++;
  }
  if (whole && strangers.length > 0 && left.size > 0) {
    const there = new Set(paths.map(fileOf));
    const homeless = new Map<string, BaselineEntry[]>();
    for (const entry of left) {
      if (there.has(entry.file)) continue;
      const alike = homeless.get(entry.content);
      if (alike) alike.push(entry);
      else homeless.set(entry.content, [entry]);
    }
    for (const finding of strangers) {
      const alike = homeless.get(finding.content) ?? [];
      const index = alike.findIndex(entry => covers(entry, finding));
      if (index < 0) continue;
      for (const entry of alike.splice(index, 1)) left.delete(entry);
      accepted.add(finding);
    }
  }
  return { findings: accepted, worse, unused: left.size };
}

function covers(entry: BaselineEntry, finding: Finding): boolean {
  return SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(entry.severity);
}

function fileOf(path: string): string {
  return fingerprintOf('file', path);
}
