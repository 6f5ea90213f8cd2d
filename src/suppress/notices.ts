// What the report says of suppressions that hold for nothing, no more, or not at all. All of it in our own words: rule ids
// of the config have been checked, and a comment is named by its line.
import type { Notice } from '../model/report.ts';
import type { Accepted } from './baseline.ts';
import { hasExpired } from './expiry.ts';
import { grouped } from './grouped.ts';
import type { Ignore } from './inline.ts';
import type { SuppressOptions } from './named.ts';

/** Why an ignore comment cannot hold. */
export function ignoreFault(one: Ignore, known: (rule: string) => boolean): string | undefined {
  return one.fault ?? (one.rules.every(known) ? undefined : 'names a rule that does not exist');
}

export function ignoreNotices(
  ignores: readonly Ignore[],
  used: ReadonlySet<unknown>,
  { known, today }: SuppressOptions,
): readonly Notice[] {
  return ignores.flatMap((one): readonly Notice[] => {
    const { path, line } = one;
    const fault = ignoreFault(one, known);
    const say = (kind: Notice['kind'], what: string): readonly Notice[] => [
      { kind, path, message: `The ignore comment in line ${line} ${what}.`, incomplete: false },
    ];
    if (fault) return say('suppression-invalid', fault);
    if (hasExpired(one.expires, today)) return say('suppression-expired', `expired on ${one.expires}`);
    return used.has(one) ? [] : say('suppression-unused', 'suppresses nothing');
  });
}

export function ignoredIgnores(ignores: readonly Ignore[]): readonly Notice[] {
  return [...grouped(ignores, one => one.path)].map(([path, all]): Notice => {
    const what = all.length === 1 ? 'An ignore comment' : `${all.length} ignore comments`;
    return {
      kind: 'not-obeyed',
      path,
      message: `${what} for unjack: not obeyed (--allow-inline obeys them).`,
      incomplete: false,
    };
  });
}

export function configNotices(
  used: ReadonlySet<unknown>,
  paths: readonly string[],
  { config, whole, today }: SuppressOptions,
) {
  return config.flatMap((one): readonly Notice[] => {
    const say = (kind: Notice['kind'], what: string): readonly Notice[] => [
      { kind, message: `The suppression of ${one.rule} in line ${one.line} of the config ${what}.`, incomplete: false },
    ];
    if (hasExpired(one.expires, today)) return say('suppression-expired', `expired on ${one.expires}`);
    return used.has(one) || !(whole || paths.some(one.matches)) ? [] : say('suppression-unused', 'suppresses nothing');
  });
}

export function baselineNotices({ worse, unused }: Accepted, { baseline }: SuppressOptions): readonly Notice[] {
  const many = (n: number, one: string, more: string) => (n === 1 ? one : `${n} ${more}`);
  const told: Notice[] = [];
  if (worse > 0) {
    const what = many(
      worse,
      '1 finding is worse than what the baseline accepted there',
      'findings are worse than what the baseline accepted there',
    );
    told.push({ kind: 'suppression-invalid', message: `${what}: not suppressed.`, incomplete: false });
  }
  if (baseline?.whole && unused > 0) {
    const what = many(
      unused,
      '1 entry of the baseline accepts nothing any more',
      'entries of the baseline accept nothing any more',
    );
    told.push({ kind: 'suppression-unused', message: `${what} (--update-baseline drops them).`, incomplete: false });
  }
  return told;
}
