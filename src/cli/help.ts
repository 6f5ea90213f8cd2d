// The help texts, from args.ts.
import { COMMANDS, type KnownCommand, OPTIONS, type OptionRow } from './args.ts';
import { EXIT_MEANINGS } from './exit.ts';

const WIDTH = 78;

/** The help of one command, or of the whole program. */
export function help(command?: KnownCommand): string {
  return command ? commandHelp(command) : mainHelp();
}

function mainHelp(): string {
  const scan = COMMANDS.find(row => row.name === 'scan')!;
  return [
    'unjack: is it safe to let a coding agent loose in this repository?',
    '',
    'Usage: unjack [COMMAND] [OPTIONS] [PATH...]',
    '',
    'Commands:',
    table(COMMANDS.map(row => [`${row.name} ${row.args}`.trim(), row.about])),
    '',
    'Options of scan:',
    optionTable(scan),
    table([
      ['-V, --version', 'Print the version'],
      ['-h, --help', 'Print help; `unjack COMMAND --help` for one command'],
    ]),
    '',
    'Exit codes:',
    table(EXIT_MEANINGS.map(([code, meaning]) => [String(code), meaning])),
    '',
    'Examples:',
    examples(scan),
    '',
  ].join('\n');
}

function commandHelp(row: KnownCommand): string {
  return [
    `unjack ${row.name}: ${row.about}`,
    ...(row.more === undefined ? [] : ['', wrap(row.more, 0)]),
    '',
    `Usage: unjack ${row.name} [OPTIONS] ${row.args}`.trimEnd(),
    '',
    'Options:',
    optionTable(row),
    table([['-h, --help', 'Print this help']]),
    '',
    'Examples:',
    examples(row),
    '',
  ].join('\n');
}

/** `-f, --format FORMAT` */
export function optionSyntax(row: OptionRow): string {
  return `${row.short === undefined ? '    ' : `-${row.short}, `}--${row.long}${valueSyntax(row)}`;
}

function valueSyntax({ value, optional }: OptionRow): string {
  if (value === undefined) return '';
  return optional ? ` [${value}]` : ` ${value}`;
}

/** What the option does, with its choices, its default and whether it repeats. */
export function optionMeaning(row: OptionRow): string {
  const facts = [
    row.choices?.join(row.choices.length > 6 ? ', ' : '|'),
    row.initial === undefined ? undefined : `default ${row.initial}`,
    row.repeatable ? 'repeatable' : undefined,
  ].filter(fact => fact !== undefined);
  return facts.length === 0 ? row.about : `${row.about} (${facts.join('; ')})`;
}

function optionTable(row: KnownCommand): string {
  return table(OPTIONS.filter(o => o.commands.includes(row.name)).map(o => [optionSyntax(o), optionMeaning(o)]));
}

function examples(row: KnownCommand): string {
  return row.examples.map(([command, what]) => `  ${command}\n      ${what}`).join('\n');
}

/** Two columns; the first is as wide in every table of one help text. */
function table(rows: readonly (readonly [string, string])[]): string {
  const column = 26;
  return rows
    .map(([left, right]) => {
      const text = wrap(right, column + 2);
      return left.length + 2 < column
        ? `  ${left.padEnd(column)}${text}`
        : `  ${left}\n${' '.repeat(column + 2)}${text}`;
    })
    .join('\n');
}

function wrap(text: string, indent: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length + 1 > WIDTH - indent) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
