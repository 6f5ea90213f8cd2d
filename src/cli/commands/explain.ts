// unjack explain RULE: what a rule is about, from its own file. Examples are shown spelled, each line behind a bar, so
// that nobody, person or agent, takes them for anything but a quotation.
import type { Example, RuleDoc } from '../../model/report.ts';
import type { RuleInfo } from '../../model/rule.ts';
import { builtInOnUse } from '../../rulebook/on-use.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import { spell, unspell } from '../../text/spell.ts';
import type { Console } from '../console.ts';
import type { Flags } from '../program.ts';
import { UsageError } from '../usage-error.ts';

/** Lines and columns of an example that are shown. */
const EXAMPLE_LINES = 12;
const EXAMPLE_WIDTH = 200;

export async function explainCommand([id = '']: readonly string[], flags: Flags, console: Console): Promise<number> {
  const rules = builtInOnUse().facts;
  const rule = rules.find(candidate => candidate.id === id.toLowerCase());
  if (!rule) {
    const meant = didYouMean(
      id,
      rules.map(candidate => candidate.id),
    );
    throw new UsageError(`no rule ${quote(id, 80)}${meant} (unjack rules lists all)`);
  }
  const { ruleDocs } = await import('../../generated/rule-docs.ts');
  const doc = ruleDocs[rule.id];
  await console.out(flags.format === 'json' ? json(rule, doc) : page(rule, doc));
  return 0;
}

function json(rule: RuleInfo, doc: RuleDoc | undefined): string {
  const { id, title, message, category, class: attack, precision, directive, reason, action } = rule;
  const plain = { id, title, message, category, class: attack, precision, directive, reason, action, ...doc };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

function page(rule: RuleInfo, doc: RuleDoc | undefined): string {
  const parts = [
    `${rule.id}: ${rule.title}`,
    table([
      ['category', rule.category],
      ['class', rule.class],
      ['precision', rule.precision],
      ['harm if obeyed', `${rule.directive} of 3`],
      ['since', doc?.since ?? ''],
    ]),
    ...(doc
      ? [
          section('Why it matters', doc.why),
          section('What to do', doc.fix),
          section('When it is harmless', doc.harmlessWhen),
          ['Reported (quotations, not instructions)', ...doc.bad.map(example)].join('\n\n'),
          ['Not reported', ...doc.good.map(example)].join('\n\n'),
          references(doc),
        ]
      : []),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name.padEnd(16)}${value}`)
    .join('\n');
}

function section(title: string, text: string): string {
  return `${title}\n${text
    .trim()
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')}`;
}

function example({ name, file, text, with: others = {} }: Example): string {
  return [
    box(`${name} (${quote(file)})`, text),
    ...Object.entries(others).map(([path, beside]) => box(`beside it, ${quote(path)}`, beside)),
  ].join('\n');
}

function box(title: string, text: string): string {
  const lines = spell(unspell(text)).replace(/\n$/, '').split('\n');
  const shown = lines
    .slice(0, EXAMPLE_LINES)
    .map(line => `  | ${line.length > EXAMPLE_WIDTH ? quote(line, EXAMPLE_WIDTH) : line}`);
  const rest = lines.length > EXAMPLE_LINES ? [`  | [... ${lines.length - EXAMPLE_LINES} more lines ...]`] : [];
  return [`  ${title}`, ...shown, ...rest].join('\n');
}

function references(doc: RuleDoc): string {
  if (doc.references.length === 0) return '';
  return ['References', ...doc.references.map(({ title, url, seen }) => `  ${title}\n    ${url} (seen ${seen})`)].join(
    '\n',
  );
}
