// What was measured, for people: one table a tree, times and the ratios that count.
import type { ColdRow } from './cold.ts';
import type { Row } from './measure.ts';

export interface TreeFacts {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** Of the contents; empty for a folder of the user. */
  readonly hash: string;
}

const HEAD = ['', 'wall s', 'CPU s', 'peak MB', 'ns/byte', 'x read', 'x rg -j2'];

/** `x read` is to the C program, or to Node's where there is no compiler. */
export function treeTable({ name, files, bytes, hash }: TreeFacts, rows: readonly Row[]): string {
  const read = rows[0]!;
  const rg = rows.find(row => row.name === 'rg -j2');
  const lines = rows.map(row => [
    row.name,
    row.wall.toFixed(2),
    row.cpu?.toFixed(2) ?? '-',
    row.peak === undefined ? '-' : (row.peak / 1e6).toFixed(0),
    ((row.wall * 1e9) / bytes).toFixed(1),
    (row.wall / read.wall).toFixed(2),
    rg ? (row.wall / rg.wall).toFixed(2) : '-',
  ]);
  const title = `${name}: ${files.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB${hash && `, ${hash.slice(0, 16)}`}`;
  return `${title}\n${columns([HEAD, ...lines])}`;
}

export function coldTable(rows: readonly ColdRow[]): string {
  const lines = rows.map(({ name, wall, ratio, target }) => [
    name,
    wall.toFixed(0),
    ratio.toFixed(2),
    target === undefined ? '' : `${target}${ratio <= target ? '' : ' (not met)'}`,
  ]);
  return `start\n${columns([['', 'wall ms', 'x node', 'aim'], ...lines])}`;
}

function columns(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map(line => line[i]!.length)));
  return lines
    .map(line =>
      `  ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}
