// Whether a file is a test, fixture or snapshot. Nearly all odd text of honest repositories stands there, so severity
// drops one step; it is never ignored, because an attacker can name a folder `tests` too.
import type { SourceFile } from '../model/source.ts';

const TEST_PATH =
  /(^|\/)(__)?(tests?|specs?|fixtures?|snapshots?|mocks?|testdata|test-data|e2e|cassettes|golden)(__)?\/|[._-]\w{0,20}(test|tests|spec|snap)\.[^/]+$|(^|\/)test_[^/]*$|_test\.[^/]+$/i;

/** True for source, data and docs in a test path. Files that agents load or run by name are what they are anywhere. */
export function inTests({ path, surface }: SourceFile): boolean {
  const own = surface.kind === 'instructions' || surface.kind === 'settings' || surface.kind === 'manifest';
  return !own && TEST_PATH.test(path);
}
