// The inventory as a person reads it in a terminal: agent by agent, one line for each thing where it fits.
import picocolors from 'picocolors';
import type { Inventory } from '../../model/inventory.ts';
import { columns } from '../../text/columns.ts';
import { NAME, VERSION } from '../../version.ts';
import { sentence, shownPath } from '../shown.ts';
import { edges, wrap } from '../terminal/layout.ts';
import { some } from '../words.ts';
import { type Group, groupsOf } from './groups.ts';
import type { InventoryOptions } from './options.ts';
import { type Row, rowsOf } from './rows.ts';
import { footOf, summaryOf } from './summary.ts';

const WIDTHS = [40, 120] as const;
const LABEL = 15;
/** Column at which the second half of a line begins, when the first leaves room. */
const MIDDLE = 52;

export function terminalInventory(inventory: Inventory, options: InventoryOptions): string {
  const width = Math.min(WIDTHS[1], Math.max(WIDTHS[0], Math.floor(options.width) || 80));
  const pc = picocolors.createColors(options.colour);
  const groups = groupsOf(inventory, options.agent);
  const lines = [
    ...edges(`${NAME} ${VERSION}  ${shownPath(inventory.target, width * 2)}`, '', width),
    '',
    ...wrap(summaryOf(inventory, groups, options), width),
    ...groups.flatMap(group => ['', ...groupLines(group, options, width, pc)]),
    ...footOf(inventory, groups, options).flatMap(paragraph => ['', ...wrap(paragraph, width)]),
  ];
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

type Colours = ReturnType<typeof picocolors.createColors>;

function groupLines(group: Group, options: InventoryOptions, width: number, pc: Colours): readonly string[] {
  const others = group.others.length === 0 ? '' : readersOf(group, options.verbose);
  const [title = '', ...more] = wrap(others === '' ? group.title : `${group.title} (${others})`, width);
  let label = '';
  const rows = rowsOf(group, options.verbose).flatMap(row => {
    const first = row.label === label ? '' : row.label;
    label = row.label;
    return rowLines(row, first, width, pc);
  });
  return [
    pc.bold(title.slice(0, group.title.length)) + pc.dim(title.slice(group.title.length)),
    ...more.map(pc.dim),
    ...rows,
  ];
}

function readersOf({ title, others }: Group, verbose: boolean): string {
  const names = some(others.map(sentence), verbose ? 100 : 4);
  return title === 'Several agents' ? names : `also ${names}`;
}

function rowLines(row: Row, label: string, width: number, pc: Colours): readonly string[] {
  const head = `  ${label.padEnd(LABEL - 2)}`;
  const blank = ' '.repeat(LABEL);
  const paint = row.notable ? pc.yellow : pc.dim;
  const room = width - LABEL;
  const start = Math.max(MIDDLE, LABEL + columns(row.what) + 2);
  if (row.where !== '' && start + columns(row.where) <= width) {
    return [head + row.what + ' '.repeat(start - LABEL - columns(row.what)) + paint(row.where)];
  }
  return [
    ...wrap(row.what, room).map((line, i) => (i === 0 ? head : blank) + line),
    ...(row.where === '' ? [] : wrap(row.where, room - 2).map(line => `${blank}  ${paint(line)}`)),
  ];
}
