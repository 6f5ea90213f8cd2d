// npm run ablate: what each part of the engine is worth. Scans labelled texts with everything on and with one part off at
// a time, and prints how many attacks are caught and how many honest texts raise an alarm (medium or above).
//
//   npm run ablate -- [--corpus FILE.jsonl]... [--honest FOLDER]... [--folds] [--verbose]
//
// --corpus adds labelled rows to our own, which a table of their own shows. --honest counts findings in every folder below
// FOLDER. --folds leaves out the rules of one attack class at a time instead, and counts what is still caught of that class.
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../model/finding.ts';
import { PARTS, type Part } from '../model/part.ts';
import type { ScanReport } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { builtInRules } from '../rulebook/load.ts';
import { type ScanOptions, scan } from '../scan.ts';
import { folderTarget } from '../targets/folder.ts';
import { memory } from './inert.ts';
import { type Attack, type Case, casesFrom, ownCases } from './labelled.ts';

const { values: asked } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    honest: { type: 'string', multiple: true, default: [] },
    folds: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const rules = builtInRules();
const sets = [
  { name: 'own examples and test repositories', cases: ownCases() },
  ...asked.corpus.map(file => ({ name: basename(file), cases: casesFrom(file) })),
];
for (const { name, cases } of sets) {
  console.log(`\n${name}\n`);
  await (asked.folds ? folds(cases) : parts(cases));
}
for (const folder of asked.honest) {
  console.log(`\n${basename(folder)}\n`);
  await honest(folder);
}

interface Outcome {
  readonly attacks: ReadonlySet<string>;
  /** Names of attacks caught, and of honest cases with an alarm. */
  readonly caught: ReadonlySet<string>;
  readonly alarms: ReadonlySet<string>;
}

async function measure(cases: readonly Case[], options: ScanOptions): Promise<Outcome> {
  const all = new Set<string>();
  const caught = new Set<string>();
  const alarms = new Set<string>();
  for (const { id, files, attacks } of cases) {
    const found = loud(await scan(memory(files), options));
    if (attacks.length === 0 && found.length > 0) alarms.add(id);
    for (const attack of attacks) {
      const name = `${id} ${attack.path}:${attack.line ?? ''}`;
      all.add(name);
      if (found.some(finding => isOf(attack, finding))) caught.add(name);
    }
  }
  return { attacks: all, caught, alarms };
}

function isOf({ path, line, rule }: Attack, finding: Finding): boolean {
  const [place] = finding.locations;
  if (place.path !== path || (line !== undefined && place.startLine !== line)) return false;
  return rule === undefined || [finding.rule, ...finding.facets].some(one => one.id === rule);
}

function loud({ findings }: ScanReport) {
  return findings.filter(finding => finding.severity !== 'low');
}

async function parts(cases: readonly Case[]): Promise<void> {
  const attacks = cases.reduce((sum, one) => sum + one.attacks.length, 0);
  const calm = cases.filter(one => one.attacks.length === 0).length;
  const all = await measure(cases, { rules });
  row('without', `caught of ${attacks}`, 'lost', 'more', `alarms of ${calm}`, 'fewer', 'more');
  row(...Array.from({ length: 7 }, () => '---'));
  row('nothing', all.caught.size, '', '', all.alarms.size, '', '');
  if (asked.verbose) {
    console.log(`  missed: ${minus(all.attacks, all.caught).join('; ')}\n  alarms: ${[...all.alarms].join('; ')}`);
  }
  for (const part of PARTS) {
    const own = await measure(cases, { rules, off: new Set<Part>([part]) });
    const [lost, more] = [minus(all.caught, own.caught), minus(own.caught, all.caught)];
    const [fewer, further] = [minus(all.alarms, own.alarms), minus(own.alarms, all.alarms)];
    row(part, own.caught.size, lost.length, more.length, own.alarms.size, fewer.length, further.length);
    if (asked.verbose) console.log(`  lost: ${lost.join('; ')}\n  further alarms: ${further.join('; ')}`);
  }
}

async function folds(cases: readonly Case[]): Promise<void> {
  row('class left out', 'rules', 'attacks', 'caught with them', 'caught without');
  row(...Array.from({ length: 5 }, () => '---'));
  const sums = [0, 0, 0];
  for (const group of [...new Set(cases.map(one => one.group))].sort()) {
    const own = cases.filter(one => one.group === group && one.attacks.length > 0).map(byAnyRule);
    const others: readonly Rule[] = rules.filter(rule => rule.class !== group);
    if (own.length === 0 || others.length === rules.length) continue;
    const attacks = own.reduce((sum, one) => sum + one.attacks.length, 0);
    const whole = (await measure(own, { rules })).caught.size;
    const rest = (await measure(own, { rules: others })).caught.size;
    [attacks, whole, rest].forEach((count, i) => {
      sums[i]! += count;
    });
    row(group, rules.length - others.length, attacks, whole, rest);
  }
  row('all', rules.length, ...sums);
}

async function honest(folder: string): Promise<void> {
  row('without', 'findings', 'repositories with one');
  row('---', '---', '---');
  const roots = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  for (const part of [undefined, ...PARTS]) {
    const counts: number[] = [];
    for (const { name } of roots) {
      const target = folderTarget(resolve(join(folder, name)), { name, agentFile: () => true });
      counts.push(loud(await scan(target, { rules, off: new Set(part ? [part] : []) })).length);
    }
    row(
      part ?? 'nothing',
      counts.reduce((a, b) => a + b, 0),
      counts.filter(count => count > 0).length,
    );
  }
}

/** The case with any finding at the place good enough. */
function byAnyRule(one: Case): Case {
  return { ...one, attacks: one.attacks.map(({ rule: _, ...place }) => place) };
}

function minus(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter(one => !b.has(one));
}

function row(...cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
