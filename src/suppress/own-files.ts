// Files that would configure unjack if it obeyed what it scans. When the tree holds one that the invoker did not name, the
// report says so: whoever relies on it should know that it did nothing.
import type { Notice } from '../model/report.ts';

export const CONFIG_NAME = 'unjack.config.json';
export const BASELINE_NAME = 'unjack.baseline.json';

const OWN: ReadonlyMap<string, string> = new Map([
  [CONFIG_NAME, 'A config for unjack in the scanned files: not obeyed (--config FILE names one).'],
  ['unjack.config.jsonc', 'A config for unjack in the scanned files: not obeyed (--config FILE names one).'],
  [BASELINE_NAME, 'A baseline for unjack in the scanned files: not obeyed (--baseline FILE names one).'],
]);

export function notObeyed(paths: readonly string[], named: (path: string) => boolean): readonly Notice[] {
  return paths.flatMap((path): readonly Notice[] => {
    const message = OWN.get(path.slice(path.lastIndexOf('/') + 1).toLowerCase());
    return message === undefined || named(path) ? [] : [{ kind: 'not-obeyed', path, message, incomplete: false }];
  });
}
