// argv to a command with its options, by the table in args.ts. Every mistake becomes one line that names the nearest thing
// that would have been right. Node's own parser does the splitting: a package for it cost a tenth of Node's start.
import { existsSync, lstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { didYouMean } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { COMMANDS, type KnownCommand, OPTIONS, type OptionRow } from './args.ts';
import { UsageError } from './usage-error.ts';

/** Option values by their long names. Switches are booleans; an option that repeats has an array. */
export type Flags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export type Parsed =
  | { readonly kind: 'run'; readonly command: KnownCommand; readonly args: readonly string[]; readonly flags: Flags }
  | { readonly kind: 'help'; readonly command?: KnownCommand }
  | { readonly kind: 'version' };

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** @throws UsageError */
export function parse(argv: readonly string[]): Parsed {
  const named = commandNamed(argv[0]);
  if (argv[0] === 'help') return help(argv[1]);
  const command = named ?? COMMANDS[0]!;
  const rows = OPTIONS.filter(row => row.commands.includes(command.name));
  const args = argv.slice(named ? 1 : 0);
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries([
      ...rows.map(row => [
        row.long,
        { type: row.value === undefined || row.optional ? 'boolean' : 'string', ...short(row) },
      ]),
      ['help', { type: 'boolean', short: 'h' }],
      ['version', { type: 'boolean', short: 'V' }],
    ]),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Record<string, string | boolean | string[] | undefined> = {};
  for (const row of rows)
    flags[row.long] = row.repeatable ? [] : (row.initial ?? (row.value === undefined ? false : undefined));
  let asked: Parsed | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'option') continue;
    mustBeNoFile(args[token.index]!);
    if (token.name === 'help') asked ??= { kind: 'help', ...(named && { command: named }) };
    else if (token.name === 'version') asked ??= { kind: 'version' };
    else {
      const row = rows.find(known => known.long === token.name);
      if (!row) throw unknown(token.rawName, rows);
      const loose = row.optional && token.value === undefined ? looseValue(tokens[at + 1]) : undefined;
      if (loose !== undefined) positionals.splice(positionals.indexOf(loose), 1);
      if (token.inlineValue === false && /^-./.test(token.value)) throw valueless(row, token.rawName);
      const value = valueFor(row, token.rawName, token.value ?? loose);
      if (row.repeatable) (flags[row.long] as string[]).push(value as string);
      else flags[row.long] = value;
    }
  }
  if (asked) return asked;
  checkCount(command, positionals);
  return { kind: 'run', command, args: positionals, flags };
}

function help(name: string | undefined): Parsed {
  if (name === undefined) return { kind: 'help' };
  const command = commandNamed(name);
  if (!command)
    throw new UsageError(
      `no command ${quote(name, 80)}${didYouMean(
        name,
        COMMANDS.map(row => row.name),
      )}`,
    );
  return { kind: 'help', command };
}

function commandNamed(word: string | undefined): KnownCommand | undefined {
  return COMMANDS.find(row => row.name === word);
}

function short(row: OptionRow): { short?: string } {
  return row.short === undefined ? {} : { short: row.short };
}

/** A hook hands names of files to us, and the scanned files must not configure the scan by what they are called. */
function mustBeNoFile(typed: string): void {
  if (lstatSync(typed, { throwIfNoEntry: false }) === undefined) return;
  throw new UsageError(
    `${quote(typed, 80)} is an option and a file here: write -- before names of files, or stand elsewhere`,
  );
}

/** A word behind an option whose value may be missing is its value unless there is such a file. */
function looseValue(next: Token | undefined): string | undefined {
  return next?.kind === 'positional' && next.value !== '-' && !existsSync(next.value) ? next.value : undefined;
}

function valueFor(row: OptionRow, typed: string, value: string | undefined): string | boolean {
  if (row.value === undefined) {
    if (value !== undefined) throw new UsageError(`${typed} takes no value`);
    return true;
  }
  if (value === undefined && row.optional) return true;
  if (value === undefined || value === '') throw valueless(row, typed);
  if (row.choices && !row.choices.includes(value)) {
    const meant = didYouMean(value, row.choices);
    throw new UsageError(`${typed} ${quote(value, 80)}: not one of ${row.choices.join(', ')}${meant}`);
  }
  return value;
}

function valueless(row: OptionRow, typed: string): UsageError {
  return new UsageError(`${typed} needs a value: ${row.value}`);
}

function unknown(typed: string, rows: readonly OptionRow[]): UsageError {
  const known = [...rows.map(row => row.long), 'help', 'version'].map(long => `--${long}`);
  return new UsageError(`unknown option ${quote(typed, 80)}${typed.startsWith('--') ? didYouMean(typed, known) : ''}`);
}

function checkCount({ name, args }: KnownCommand, given: readonly string[]): void {
  if (args.startsWith('<') && given.length === 0) throw new UsageError(`unjack ${name} needs ${args}`);
  const most = args === '' ? 0 : args.includes('...') ? Number.POSITIVE_INFINITY : 1;
  if (given.length > most) throw new UsageError(`unjack ${name} takes no ${quote(given[most]!, 80)}`);
}
