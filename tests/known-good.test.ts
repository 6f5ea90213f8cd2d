// The packages we develop with are an honest corpus that nobody wrote for us. A finding at medium or above in a bounded
// sample of their files is either listed with a reason or a false alarm to mend.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ScanReport } from '../src/model/report.ts';
import { builtInRules } from '../src/rulebook/load.ts';
import { scan } from '../src/scan.ts';
import { folderTarget } from '../src/targets/folder.ts';

interface KnownGood {
  readonly file: string;
  readonly rule: string;
  /** Why a person who looked at it is content with the finding. */
  readonly reason: string;
}

const known = JSON.parse(readFileSync('tests/data/known-good.json', 'utf8')) as readonly KnownGood[];

/** Packages that differ from machine to machine, and what tools leave behind. */
const VARYING = /(^|\/)\.|-(linux|darwin|win32|freebsd|netbsd|openbsd|android|aix|sunos|wasm32)\b|^fsevents\//;

/** All documents and manifests, and one in twelve of the rest. */
function sampled(path: string): boolean {
  if (VARYING.test(path)) return false;
  if (/(\.md|(^|\/)package\.json|\.ya?ml|\.txt)$/i.test(path)) return true;
  let sum = 0;
  for (let i = 0; i < path.length; i++) sum = (sum * 31 + path.charCodeAt(i)) % 9973;
  return sum % 12 === 0;
}

let report: ScanReport;
beforeAll(async () => {
  const target = folderTarget(resolve('node_modules'), {
    name: 'node_modules',
    agentFile: () => false,
    keep: sampled,
    ignore: false,
  });
  report = await scan(target, { rules: builtInRules().filter(rule => rule.precision !== 'low') });
}, 120_000);

const name = ({ file, rule }: { readonly file: string; readonly rule: string }) => `${file} ${rule}`;

test('the sample is large, and was read', () => {
  expect(report.stats.read).toBeGreaterThan(400);
  expect(report.notices.filter(n => n.incomplete)).toEqual([]);
});

test('every finding is known, and every known one is still found', () => {
  const found = report.findings
    .filter(f => f.severity !== 'low')
    .map(f => ({ file: f.locations[0].path, rule: f.rule.id }));
  expect([...new Set(found.map(name))].sort()).toEqual(known.map(name).sort());
});

test('every reason is a sentence', () => {
  expect(known.filter(({ reason }) => reason.split(' ').length < 4)).toEqual([]);
});
