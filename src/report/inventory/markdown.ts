// The inventory as Markdown, for a pull request or a wiki. Foreign text stands in code spans; headings are bold words, for
// a line that begins with `##` may be a command to a CI runner.
import type { Inventory } from '../../model/inventory.ts';
import { codeSpan, plainWords } from '../markdown-text.ts';
import { sentence } from '../shown.ts';
import { some } from '../words.ts';
import { groupsOf } from './groups.ts';
import type { InventoryOptions } from './options.ts';
import { rowsOf } from './rows.ts';
import { footOf, summaryOf } from './summary.ts';

export function markdownInventory(inventory: Inventory, options: InventoryOptions): string {
  const groups = groupsOf(inventory, options.agent);
  const paragraphs = [
    plainWords(summaryOf(inventory, groups, options)),
    ...groups.map(group => {
      const others =
        group.others.length === 0 ? '' : ` (${some(group.others.map(sentence), options.verbose ? 100 : 4)})`;
      const rows = rowsOf(group, options.verbose);
      const bullets = rows.map(
        row => `- ${row.label}: ${codeSpan(row.what)}${row.where === '' ? '' : `, ${plainWords(row.where)}`}`,
      );
      return `**${plainWords(group.title)}**${plainWords(others)}\n\n${bullets.join('\n')}`;
    }),
    ...footOf(inventory, groups, options).map(plainWords),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
