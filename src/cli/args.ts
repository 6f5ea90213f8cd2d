// The one table of commands and options. The parser, the help text and docs/reference/cli.md are made from it.
import { SEVERITIES } from '../model/finding.ts';
import { reporters } from '../report/index.ts';

export type CommandName = 'scan' | 'baseline' | 'rules' | 'explain' | 'demo';

export interface CommandRow {
  readonly name: CommandName;
  /** Arguments as the help shows them: `[X...]` may be missing or repeated, `<X>` must be given. */
  readonly args: string;
  readonly about: string;
  /** Further sentences for the command's own help and the docs. */
  readonly more?: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
}

export interface OptionRow {
  readonly long: string;
  readonly short?: string;
  readonly commands: readonly CommandName[];
  /** Name of the value in the help; absent on switches. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly initial?: string;
  readonly repeatable?: boolean;
  readonly about: string;
}

export const FORMATS: readonly string[] = Object.keys(reporters);

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'scan',
    args: '[PATH...]',
    about: 'Scan files and folders (the default command; the current folder when no PATH is given)',
    more:
      'PATH is a file, a folder, a glob pattern, or - for standard input. Nothing is run, changed or fetched, and nothing ' +
      'inside the scanned folder configures the scan.',
    examples: [
      ['unjack', 'scan the current folder'],
      ['unjack scan ../other-repo', 'scan a repository before you open it'],
      ['unjack scan --output sarif=unjack.sarif', 'report in the terminal and for code scanning'],
      ['git show HEAD:README.md | unjack scan - --stdin-name README.md', 'scan text from a pipe'],
    ],
  },
  {
    name: 'baseline',
    args: '[PATH]',
    about: 'Write down the findings of a folder, so that later scans count only what is new or worse',
    more:
      'The file holds fingerprints and severities, no text and no path. It counts only where --baseline names it, and ' +
      'accepts nothing worse than what it was made of.',
    examples: [
      ['unjack baseline --output unjack.baseline.json', 'accept what is there today'],
      ['unjack --baseline unjack.baseline.json', 'count only what is new'],
      ['unjack --baseline unjack.baseline.json --update-baseline', 'drop what is gone'],
    ],
  },
  {
    name: 'rules',
    args: '',
    about: 'List what unjack looks for',
    examples: [['unjack rules', 'one line for each rule']],
  },
  {
    name: 'explain',
    args: '<RULE>',
    about: 'Explain one rule: why it matters, what to do, when it is harmless, examples',
    examples: [['unjack explain RULE', 'the rule ids are in every report and in `unjack rules`']],
  },
  {
    name: 'demo',
    args: '',
    about: 'Write a poisoned sample repository to a temporary folder, scan it, show the report and clean up',
    more: 'The sample is stored spelled out inside unjack, nothing in it is run, and the exit code is 0.',
    examples: [['unjack demo', 'see what a report looks like']],
  },
];

export const OPTIONS: readonly OptionRow[] = [
  {
    long: 'format',
    short: 'f',
    commands: ['scan', 'demo'],
    value: 'FORMAT',
    choices: FORMATS,
    about: 'What to print: pretty by default, agent when a coding agent runs unjack',
  },
  {
    long: 'format',
    short: 'f',
    commands: ['rules', 'explain'],
    value: 'FORMAT',
    choices: ['pretty', 'json'],
    initial: 'pretty',
    about: 'What to print',
  },
  {
    long: 'output',
    short: 'o',
    commands: ['scan'],
    value: 'FORMAT=FILE',
    repeatable: true,
    about: 'Also write a report to a file',
  },
  {
    long: 'fail-on',
    commands: ['scan'],
    value: 'SEVERITY',
    choices: [...SEVERITIES, 'never'],
    about: 'Lowest severity that makes the exit code 1; medium unless the config says otherwise',
  },
  {
    long: 'output',
    short: 'o',
    commands: ['baseline'],
    value: 'FILE',
    about: 'Where to write the baseline, for instance unjack.baseline.json',
  },
  {
    long: 'config',
    short: 'c',
    commands: ['scan', 'baseline'],
    value: 'FILE',
    about: 'Obey this config file; none is looked for',
  },
  {
    long: 'baseline',
    commands: ['scan'],
    value: 'FILE',
    about: 'Do not count the findings that this baseline accepts',
  },
  {
    long: 'update-baseline',
    commands: ['scan'],
    about: 'Drop from the baseline what it accepts no more, after a scan of a whole folder',
  },
  {
    long: 'allow-inline',
    commands: ['scan', 'baseline'],
    about: 'Obey ignore comments in the scanned files',
  },
  {
    long: 'rules',
    commands: ['scan', 'baseline', 'rules'],
    value: 'DIR',
    repeatable: true,
    about: 'Add the rules of this folder',
  },
  {
    long: 'hide-suppressed',
    commands: ['scan'],
    about: 'Leave suppressed findings out of the reports: GitHub shows them as open',
  },
  {
    long: 'include',
    commands: ['scan', 'baseline'],
    value: 'GLOB',
    repeatable: true,
    about: 'Scan only files whose relative path matches',
  },
  {
    long: 'exclude',
    commands: ['scan', 'baseline'],
    value: 'GLOB',
    repeatable: true,
    about: 'Leave out files whose relative path matches',
  },
  {
    long: 'no-ignore',
    commands: ['scan', 'baseline'],
    about: 'Scan what git ignores and installed packages, too',
  },
  { long: 'all', commands: ['scan', 'baseline'], about: 'Show findings of rules with low precision, too' },
  {
    long: 'stdin-name',
    commands: ['scan'],
    value: 'PATH',
    initial: 'stdin',
    about: 'What to call the text read from -, to judge it as that file',
  },
  { long: 'quiet', short: 'q', commands: ['scan'], about: 'Print only what was found' },
  { long: 'verbose', short: 'v', commands: ['scan', 'demo'], about: 'Print every notice and every detail' },
  {
    long: 'color',
    commands: ['scan', 'rules', 'explain', 'demo'],
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    initial: 'auto',
    about: 'Use colour; auto obeys NO_COLOR, FORCE_COLOR and the terminal',
  },
];
