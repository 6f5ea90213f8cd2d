// The little Markdown that generated pages need. Everything that comes from rule and surface files passes through here,
// so that an example cannot end its own fence and a path cannot start a table cell.
import { spell, unspell } from '../text/spell.ts';

/** A code fence that is longer than any run of backticks in `text`; unseen characters are spelled. */
export function fence(text: string): string {
  const shown = spell(unspell(text)).replace(/\n$/, '');
  const runs = shown.match(/`+/g) ?? [];
  const mark = '`'.repeat(Math.max(3, ...runs.map(run => run.length + 1)));
  return `${mark}text\n${shown}\n${mark}`;
}

/** A code span that holds any text on one line. */
export function code(text: string): string {
  const shown = spell(unspell(text)).replace(/\s+/g, ' ');
  const runs = shown.match(/`+/g) ?? [];
  if (runs.length === 0) return `\`${shown}\``;
  const mark = '`'.repeat(Math.max(...runs.map(run => run.length)) + 1);
  return `${mark} ${shown} ${mark}`;
}

/** Prose without anything that Markdown would take for markup of ours. */
export function plain(text: string): string {
  return spell(unspell(text))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^#/gu, '\\$&');
}

/** A table. A `|` in a cell is escaped, also inside code spans, as GitHub asks for. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The last line of every generated page. `source` is a path from the project's root; `up` leads there from the page. */
export function origin(source: string, up: string): string {
  return `---\n\nGenerated from [${source}](${up}${source}) by \`npm run generate\`; edit that file instead.\n`;
}

export function list(items: readonly string[], word: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
