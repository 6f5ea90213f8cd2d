// argv to a command with its options, by a commander program made from args.ts. Every mistake becomes one line that
// names the nearest thing that would have been right.
import { Command, CommanderError, Option } from 'commander';
import { quote } from '../text/quote.ts';
import { COMMANDS, type CommandName, type CommandRow, OPTIONS, type OptionRow } from './args.ts';
import { commandHelp, mainHelp } from './help.ts';
import { didYouMean } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** Option values by their camelCase name: strings, booleans, and arrays where an option repeats. */
export type Flags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export type Parsed =
  | { readonly kind: 'run'; readonly command: CommandName; readonly args: readonly string[]; readonly flags: Flags }
  | { readonly kind: 'show'; readonly text: string };

/** @throws UsageError */
export function parse(argv: readonly string[], version: string): Parsed {
  let parsed: Parsed | undefined;
  let shown = '';
  const program = new Command('unjack')
    .version(version, '-V, --version')
    .helpOption('-h, --help')
    .exitOverride()
    .configureOutput({ writeOut: text => (shown += text), writeErr: () => {} })
    .showSuggestionAfterError(false);
  program.helpInformation = mainHelp;
  for (const row of COMMANDS) {
    const command = commandOf(row);
    command.action(() => {
      parsed = { kind: 'run', command: row.name, args: command.args, flags: command.opts() };
    });
    program.addCommand(command.copyInheritedSettings(program), { isDefault: row.name === 'scan' });
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'show', text: shown };
    throw new UsageError(reason(error, argv));
  }
  return parsed ?? { kind: 'show', text: shown };
}

function commandOf(row: CommandRow): Command {
  const command = new Command(row.name).description(row.about).helpOption('-h, --help');
  if (row.args !== '') command.argument(row.args);
  command.helpInformation = () => commandHelp(row);
  for (const option of OPTIONS) if (option.commands.includes(row.name)) command.addOption(optionOf(option));
  return command;
}

function optionOf(row: OptionRow): Option {
  const name = row.short === undefined ? `--${row.long}` : `-${row.short}, --${row.long}`;
  const option = new Option(row.value === undefined ? name : `${name} <${row.value}>`, row.about);
  if (row.initial !== undefined) option.default(row.initial);
  if (row.repeatable) option.default([]);
  option.argParser((value: string, earlier: unknown) => {
    if (row.choices && !row.choices.includes(value)) {
      throw new UsageError(
        `--${row.long} ${quote(value, 80)}: not one of ${row.choices.join(', ')}${didYouMean(value, row.choices)}`,
      );
    }
    return row.repeatable ? [...(earlier as readonly string[]), value] : value;
  });
  return option;
}

function reason(error: CommanderError, argv: readonly string[]): string {
  if (error.code === 'commander.unknownOption') {
    const typed = /'([^']*)'/s.exec(error.message)?.[1] ?? '';
    const command = COMMANDS.find(row => argv.includes(row.name))?.name ?? 'scan';
    const known = OPTIONS.filter(row => row.commands.includes(command)).map(row => `--${row.long}`);
    return `unknown option ${quote(typed, 80)}${didYouMean(typed.replace(/=.*/s, ''), [...known, '--help', '--version'])}`;
  }
  return quote(error.message.replace(/^error: |\.$/g, ''));
}
