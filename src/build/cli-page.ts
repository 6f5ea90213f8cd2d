// docs/reference/cli.md, from the table that the parser and the help are made from.
import { COMMANDS, OPTIONS } from '../cli/args.ts';
import { EXIT_MEANINGS } from '../cli/exit.ts';
import { optionMeaning, optionSyntax } from '../cli/help.ts';
import { code, origin, plain, table } from './markdown.ts';

export function cliPage(): string {
  const commands = COMMANDS.flatMap(row => {
    const options = OPTIONS.filter(option => option.commands.includes(row.name));
    return [
      `## unjack ${row.name}`,
      `${plain(row.about)}.${row.more === undefined ? '' : ` ${plain(row.more)}`}`,
      ['```text', `unjack ${row.name} [OPTIONS] ${row.args}`.trimEnd(), '```'].join('\n'),
      table(
        ['option', 'what it does'],
        [
          ...options.map(option => [code(optionSyntax(option).trim()), plain(optionMeaning(option))]),
          [code('-h, --help'), 'Print the help of this command'],
        ],
      ),
      ['```sh', ...row.examples.map(([command, what]) => `${command}   # ${what}`), '```'].join('\n'),
    ];
  });
  return [
    '# Command line',
    `The commands are ${COMMANDS.map(row => code(row.name)).join(', ')}; without one, \`scan\` is meant. \`unjack --version\` prints the version, \`unjack --help\` the help.`,
    ...commands,
    '## Exit codes',
    table(
      ['code', 'meaning'],
      EXIT_MEANINGS.map(([number, meaning]) => [String(number), plain(meaning)]),
    ),
    'A finding wins over an incomplete scan: when both happen the code is 1, and the report shows both.',
    origin('src/cli/option-table.ts', '../../'),
  ].join('\n\n');
}
