// docs/rules/: one page per rule, and a table of all. A page shows each example twice where that differs: as it is
// written, and as an agent reads it; the second comes from the decoders, so it cannot drift from what a scan does.

import { severityOf } from '../assess/severity.ts';
import { readings } from '../decode/index.ts';
import { extract } from '../extract/index.ts';
import type { AttackClass } from '../model/attack-class.ts';
import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { Example } from '../model/report.ts';
import type { Weight } from '../model/rule.ts';
import type { Role } from '../model/span.ts';
import type { SurfaceKind } from '../model/surface.ts';
import type { RuleFile } from '../rulebook/schema.ts';
import { classify } from '../surfaces/classify.ts';
import { unspell } from '../text/spell.ts';
import { code, fence, list, origin, plain, table } from './markdown.ts';

const CATEGORY_TITLES: Readonly<Record<RuleFile['category'], string>> = {
  hidden: 'Text people cannot see',
  directive: 'Text that gives an agent orders',
  config: 'Settings that run or allow things',
  manifest: 'Package manifests',
  flow: 'Meaning that needs two places',
};

const ROLES: Readonly<Record<Role, string>> = {
  prose: 'prose',
  comment: 'comments',
  string: 'string literals',
  field: 'values of structured data',
  code: 'code',
  markup: 'markup',
  name: 'file names',
};

const KINDS: Readonly<Record<SurfaceKind, string>> = {
  instructions: 'agent instructions',
  settings: 'settings',
  manifest: 'package manifests',
  docs: 'documents',
  source: 'source',
  other: 'other files',
};

export function rulesIndex(rules: readonly RuleFile[]): string {
  const sections = (Object.keys(CATEGORY_TITLES) as RuleFile['category'][]).flatMap(category => {
    const own = rules.filter(rule => rule.category === category);
    if (own.length === 0) return [];
    const rows = own.map(rule => [`[${rule.id}](${rule.id}.md)`, plain(rule.title), severities(rule), rule.precision]);
    return [`## ${CATEGORY_TITLES[category]}\n\n${table(['rule', 'what it finds', 'severity', 'precision'], rows)}`];
  });
  return [
    '# Rules',
    'What unjack looks for. The severity of a finding depends on its place and on how well it is hidden: see [severity](../guide/reading-a-report.md#severity). `unjack explain RULE` prints a page in the terminal.',
    ...sections,
    origin('rules/', '../../'),
  ].join('\n\n');
}

export async function rulePage(rule: RuleFile, classes: Readonly<Record<string, AttackClass>>): Promise<string> {
  const bad = await Promise.all(rule.bad.map(badExample));
  const file = `rules/${rule.category}/${rule.id}.yaml`;
  return [
    `# ${plain(rule.title)}`,
    `${code(rule.id)}: ${plain(rule.reason)}`,
    table(['', ''], facts(rule, classes)),
    '## What it finds',
    `${plain(rule.title)}. The report says: ${code(rule.message)}`,
    '## Why it matters',
    rule.why.trim(),
    '## How to fix it',
    rule.repair
      ? `${rule.fix.trim()}\n\n\`unjack fix\` can take these characters out where they are safe to delete.`
      : rule.fix.trim(),
    '## When it is harmless',
    rule.harmlessWhen.trim(),
    '## Examples',
    '### Found',
    ...bad,
    '### Not reported',
    ...rule.good.map(example => [caption(example), fence(example.text), ...beside(example)].join('\n\n')),
    ...(rule.references.length === 0
      ? []
      : ['## References', rule.references.map(r => `- [${plain(r.title)}](${r.url}), seen ${r.seen}`).join('\n')]),
    origin(file, '../../'),
  ].join('\n\n');
}

function facts(rule: RuleFile, classes: Readonly<Record<string, AttackClass>>): readonly (readonly string[])[] {
  const attack = classes[rule.class];
  const { roles, kinds, hidden } = rule.where;
  const where = [
    ...(kinds
      ? [
          list(
            kinds.map(kind => KINDS[kind]),
            'and',
          ),
        ]
      : ['every file']),
    ...(roles
      ? [
          `in ${list(
            roles.map(role => ROLES[role]),
            'and',
          )}`,
        ]
      : []),
    ...(hidden === undefined ? [] : [hidden ? 'where people do not see it' : 'where people see it']),
  ];
  return [
    ['category', CATEGORY_TITLES[rule.category]],
    ['severity', severities(rule)],
    ['precision', rule.precision],
    ['looks at', where.join(', ')],
    ['attack class', attack ? `${rule.class}: ${plain(attack.title)}` : rule.class],
    ...(attack && attack.references.length > 0 ? [['also known as', attack.references.map(named).join('; ')]] : []),
    ['status', `${rule.status}, since ${rule.since}`],
  ];
}

/** `CWE-506 Embedded Malicious Code`, and other frameworks with their name. */
function named({ framework, id, title }: AttackClass['references'][number]): string {
  return `${id.startsWith(framework) ? '' : `${framework} `}${id} ${plain(title)}`;
}

/** The severities a finding of this rule can get, by its weight. A value may weigh more or less than the rule does. */
function severities(rule: RuleFile): string {
  const weights: readonly Weight[] = [0, 1, 2, 3];
  const found = new Set<Severity>(
    weights.flatMap(concealment => weights.map(reach => severityOf({ directive: rule.directive, concealment, reach }))),
  );
  const sorted = [...SEVERITIES].reverse().filter(severity => found.has(severity));
  return sorted.length === 1 ? sorted[0]! : `${sorted[0]} to ${sorted.at(-1)}`;
}

function caption({ name, file }: Example): string {
  return `${plain(name[0]!.toUpperCase() + name.slice(1))}, in ${code(file)}:`;
}

async function badExample(example: Example): Promise<string> {
  const read = await asRead(example);
  return [
    caption(example),
    fence(example.text),
    ...(read ? ['An agent reads:', fence(read)] : []),
    ...beside(example),
  ].join('\n\n');
}

/** The other files of an example. */
function beside({ with: others = {} }: Example): readonly string[] {
  return Object.entries(others).flatMap(([path, text]) => [`Beside it, ${code(path)}:`, fence(text)]);
}

/** What decoding makes of the example where it cannot be read as it stands. */
async function asRead({ file: path, text: spelled }: Example): Promise<string | undefined> {
  const text = unspell(spelled);
  const file = { path, text, encoding: 'utf-8', surface: classify(path) } as const;
  const { spans } = await extract(file);
  const revealed = readings(file, spans).filter(view => !view.folded && view.via.some(step => step.reveals));
  return revealed.sort((a, b) => b.text.length - a.text.length)[0]?.text.trim() || undefined;
}
