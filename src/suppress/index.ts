// Marks findings that somebody accepted; never removes one. A comment in the file is asked first, then the config, then
// the baseline; each counts only because the invoker named it. What holds for nothing, no more or not at all is told.
import type { Finding, Suppression } from '../model/finding.ts';
import type { Notice } from '../model/report.ts';
import type { Accepted } from './baseline.ts';
import { hasExpired } from './expiry.ts';
import { grouped } from './grouped.ts';
import type { Ignore } from './inline.ts';
import type { ConfigSuppression, SuppressOptions } from './named.ts';
import { baselineNotices, configNotices, ignoredIgnores, ignoreFault, ignoreNotices } from './notices.ts';
import { notObeyed } from './own-files.ts';

/** What the scan knows. */
export interface Scanned {
  readonly findings: readonly Finding[];
  /** Every path the target offered. */
  readonly paths: readonly string[];
  readonly ignores: readonly Ignore[];
}

export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

/** What a baseline is read with loads on use: few scans name one. */
export async function suppress(scanned: Scanned, options: SuppressOptions): Promise<Suppressed> {
  const { findings, paths, ignores } = scanned;
  const used = new Set<Ignore | ConfigSuppression>();
  const valid = ignores.filter(
    one => options.inline && !ignoreFault(one, options.known) && !hasExpired(one.expires, options.today),
  );
  const byPlace = grouped(valid, one => `${one.path}\0${one.target}`);
  const current = options.config.filter(one => !hasExpired(one.expires, options.today));
  const accepted = options.baseline
    ? (await import('./baseline.ts')).acceptedBy(options.baseline, findings, paths)
    : NONE;
  const marked = findings.map((finding): Finding => {
    const { path, startLine } = finding.locations[0];
    const comments = (byPlace.get(`${path}\0${startLine}`) ?? []).filter(one => coversPlace(one, finding));
    const settings = current.filter(one => allows(one, finding));
    for (const one of [...comments, ...settings]) used.add(one);
    const suppression =
      first(comments, one => markOf('comment', one)) ??
      first(settings, one => markOf('config', one)) ??
      (accepted.findings.has(finding) ? markOf('baseline', { reason: 'accepted in the baseline' }) : undefined);
    return suppression ? { ...finding, suppression } : finding;
  });
  const notices = [
    ...notObeyed(paths, options.named),
    ...(options.inline ? ignoreNotices(ignores, used, options) : ignoredIgnores(ignores)),
    ...configNotices(used, paths, options),
    ...baselineNotices(accepted, options),
  ];
  return { findings: marked, notices };
}

const NONE: Accepted = { findings: new Set(), worse: 0, unused: 0 };

function markOf(by: Suppression['by'], { reason, expires }: { reason: string; expires?: string }): Suppression {
  const kind = by === 'comment' ? 'inSource' : 'external';
  return { kind, by, justification: reason, ...(expires === undefined ? {} : { expires }) };
}

/** A comment never covers what stands in its own words. */
function coversPlace(one: Ignore, { rule, locations: [{ region }] }: Finding): boolean {
  return names(one.rules, rule) && (region.end <= one.start || region.start >= one.end);
}

function allows(one: ConfigSuppression, finding: Finding): boolean {
  return (
    names([one.rule], finding.rule) &&
    (one.fingerprint === undefined || one.fingerprint === finding.fingerprint) &&
    one.matches(finding.locations[0].path)
  );
}

function names(ids: readonly string[], rule: Finding['rule']): boolean {
  return ids.some(id => id === rule.id || rule.formerly?.includes(id));
}

function first<T, R>(list: readonly T[], make: (one: T) => R): R | undefined {
  return list[0] === undefined ? undefined : make(list[0]);
}
