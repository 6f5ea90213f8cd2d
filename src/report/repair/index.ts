// Formats of `unjack fix`: what would change, line by line. The one for agents holds no text of the files.
import type { RepairedFile, RepairReport } from '../../model/repair.ts';
import { cells, safeLine } from '../reveal/safe.ts';
import { shownPath } from '../shown.ts';
import { stringify } from '../stringify.ts';
import { count } from '../words.ts';

export interface RepairOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** The changes are about to be written. */
  readonly write: boolean;
}

/** Lines of one file that are shown. */
const MOST_LINES = 40;

export function repairReport(report: RepairReport, format: string, options: RepairOptions): string {
  if (format === 'json') return json(report);
  const files = report.files.flatMap(file => fileLines(file, format === 'agent', options.width));
  return `${[...files, ...(files.length > 0 ? [''] : []), ...total(report, options)].join('\n')}\n`;
}

function json({ files }: RepairReport): string {
  return stringify({
    files: files.map(({ path, lines, characters, left }) => ({
      path: shownPath(path),
      characters,
      lines: lines.map(({ line, before, after }) => ({
        line,
        before: safeLine(before, true),
        after: safeLine(after, true),
      })),
      left,
    })),
  });
}

function fileLines({ path, lines, left }: RepairedFile, bare: boolean, width: number): readonly string[] {
  const name = shownPath(path);
  if (bare) return [`${name}: ${count(lines.length, 'line')} to mend`, ...left.map(leftLine)];
  const shown = lines.slice(0, MOST_LINES).flatMap(({ line, before, after }) => {
    const number = String(line).padStart(5);
    return [...row(`${number} - `, before, width), ...row('      + ', after, width)];
  });
  const rest = lines.length > MOST_LINES ? [`        and ${count(lines.length - MOST_LINES, 'more line')}`] : [];
  return [`--- ${name}`, ...shown, ...rest, ...left.map(leftLine)];
}

function row(head: string, text: string, width: number): readonly string[] {
  return cells(safeLine(text), Math.max(20, width - head.length)).map((cell, i) =>
    ((i === 0 ? head : ' '.repeat(head.length)) + cell).trimEnd(),
  );
}

function leftLine({ line, why }: RepairedFile['left'][number]): string {
  return `${String(line).padStart(5)}   left as it is: unseen characters ${why}`;
}

function total({ files, read }: RepairReport, { write }: RepairOptions): readonly string[] {
  const mended = files.filter(file => file.lines.length > 0);
  if (mended.length === 0) return [`Nothing to mend in ${count(read, 'file')}.`];
  const lines = mended.reduce((sum, file) => sum + file.lines.length, 0);
  const characters = mended.reduce((sum, file) => sum + file.characters, 0);
  const what = `${count(characters, 'unseen character')} on ${count(lines, 'line')} of ${count(mended.length, 'file')}`;
  return write ? [`Taking away or escaping ${what}.`] : [`${what} can go. Nothing was written: --write does it.`];
}
