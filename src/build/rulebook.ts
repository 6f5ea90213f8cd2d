// rules/<category>/<id>.yaml -> src/generated/{rules,rule-docs,detectors}.ts. Refuses a rule file with any fault, so
// that the shipped rules need no checks at start-up.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { RuleDoc } from '../model/report.ts';
import type { RuleData } from '../rulebook/compile.ts';
import { refusal } from '../rulebook/safety.ts';
import { type RuleError, type RuleFile, readRule } from '../rulebook/schema.ts';
import { readPatterns } from '../rulebook/statement-pattern.ts';
import { statementFaults } from './statement-faults.ts';
import { writeGenerated } from './write.ts';

const CATEGORIES = ['hidden', 'directive', 'config', 'manifest', 'flow'] as const;

/** Every rule file, in id order. @throws Error that lists all faults as `file:line: field message`. */
export function readRuleFiles(root = 'rules'): readonly RuleFile[] {
  const rules: RuleFile[] = [];
  const errors: RuleError[] = [];
  const concepts = new Set(readdirSync('rules/lexicon').map(name => name.replace(/\.yaml$/, '')));
  for (const category of CATEGORIES) {
    const folder = join(root, category);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).filter(n => n.endsWith('.yaml'))) {
      const read = readRuleFile(`${folder}/${name}`, concepts);
      if ('rule' in read) rules.push(read.rule);
      else errors.push(...read.errors);
    }
  }
  if (errors.length > 0) {
    throw new Error(errors.map(e => `${e.file}:${e.line}: ${e.field} ${e.message}`).join('\n'));
  }
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readRuleFile(file: string, concepts: ReadonlySet<string>): ReturnType<typeof readRule> {
  const lines = new LineCounter();
  const yaml = readFileSync(file, 'utf8');
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      errors: document.errors.map(e => ({ file, line: e.linePos?.[0].line ?? 1, field: '', message: e.message })),
    };
  }
  const lineOf = (field: string) => {
    const node = document.get(field, true) as { range?: readonly number[] } | undefined;
    return node?.range ? lines.linePos(node.range[0]!).line : 1;
  };
  const read = readRule(file, document.toJS(), lineOf);
  if (!('rule' in read)) return read;
  const { rule } = read;
  const errors: RuleError[] = [];
  const fail = (field: string, message: string) => errors.push({ file, line: lineOf(field), field, message });
  if (rule.detector && !existsSync(`src/detectors/${rule.id}.ts`))
    fail('detector', 'has no src/detectors file of its id');
  const why = rule.match?.regex === undefined ? undefined : refusal(rule.match.regex);
  if (why) fail('match', why);
  if (rule.match?.statement !== undefined) errors.push(...statementFaults(file, yaml, rule.match.statement, concepts));
  return errors.length > 0 ? { errors } : read;
}

/** Reading statement patterns takes longer than scanning a small file. */
function compiled(match: NonNullable<RuleFile['match']>): NonNullable<RuleData['match']> {
  return match.statement === undefined ? match : { patterns: readPatterns(match.statement) };
}

/** Writes the generated rule modules and returns the rules. */
export function generateRules(): readonly RuleFile[] {
  const rules = readRuleFiles();
  const lean = rules.map(
    (r): RuleData => ({
      id: r.id,
      category: r.category,
      title: r.title,
      message: r.message,
      class: r.class,
      precision: r.precision,
      directive: r.directive,
      reason: r.reason,
      action: r.action,
      where: r.where,
      detector: r.detector,
      ...(r.match ? { match: compiled(r.match) } : {}),
      ...(r.repair ? { repair: r.repair } : {}),
      ...(r.anchors ? { anchors: r.anchors } : {}),
      ...(r.formerly.length > 0 ? { formerly: r.formerly } : {}),
    }),
  );
  const docs = Object.fromEntries(
    rules.map((r): [string, RuleDoc] => [
      r.id,
      {
        why: r.why,
        fix: r.fix,
        harmlessWhen: r.harmlessWhen,
        references: r.references,
        bad: r.bad,
        good: r.good,
        since: r.since,
      },
    ]),
  );
  writeGenerated(
    'rules.ts',
    `import type { RuleData } from '../rulebook/compile.ts';\n\nexport const ruleData: readonly RuleData[] = JSON.parse(${JSON.stringify(JSON.stringify(lean))});\n`,
  );
  writeGenerated(
    'rule-docs.ts',
    `import type { RuleDoc } from '../model/report.ts';\n\nexport const ruleDocs: Readonly<Record<string, RuleDoc>> = ${JSON.stringify(docs, null, 1)};\n`,
  );
  const coded = rules.filter(r => r.detector);
  const imports = coded.map((r, i) => `import { detector as d${i} } from '../detectors/${r.id}.ts';\n`).join('');
  const map = coded.map((r, i) => `  ${JSON.stringify(r.id)}: d${i},\n`).join('');
  writeGenerated(
    'detectors.ts',
    `import type { Detector } from '../model/rule.ts';\n${imports}\nexport const detectors: Readonly<Record<string, Detector>> = {\n${map}};\n`,
  );
  return rules;
}
