// unjack rules: one line for each rule.
import type { RuleInfo } from '../../model/rule.ts';

import type { Console } from '../console.ts';
import { terminalWidth } from '../console.ts';
import { namedSettings } from '../named.ts';
import type { Flags } from '../program.ts';

const CATEGORY_TITLES: Readonly<Record<RuleInfo['category'], string>> = {
  hidden: 'Text people cannot see',
  directive: 'Text that gives an agent orders',
  config: 'Settings that run or allow things',
  manifest: 'Package manifests',
  flow: 'Meaning that needs two places',
};

export async function rulesCommand(_: readonly string[], flags: Flags, console: Console): Promise<number> {
  const { rules } = await namedSettings(flags);
  await console.out(flags.format === 'json' ? json(rules) : table(rules));
  return 0;
}

function json(rules: readonly RuleInfo[]): string {
  const plain = rules.map(({ id, title, category, class: attack, precision, directive }) => ({
    id,
    title,
    category,
    class: attack,
    precision,
    directive,
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

function table(rules: readonly RuleInfo[]): string {
  const column = Math.max(0, ...rules.map(rule => rule.id.length)) + 2;
  const width = terminalWidth();
  const lines: string[] = [];
  for (const [category, title] of Object.entries(CATEGORY_TITLES)) {
    const own = rules.filter(rule => rule.category === category);
    if (own.length === 0) continue;
    lines.push(`${title} (${category})`);
    for (const rule of own) {
      const text = `${rule.title}${rule.precision === 'low' ? ' (only with --all)' : ''}`;
      const line = `  ${rule.id.padEnd(column)}${text}`;
      lines.push(line.length <= width ? line : `  ${rule.id}\n      ${text}`);
    }
    lines.push('');
  }
  return `${lines.join('\n')}${rules.length} rules. unjack explain RULE tells more.\n`;
}
