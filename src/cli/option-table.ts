// The one table of options, from which the parser, the help text and docs/reference/cli.md are made. Options of a command
// are shown in this order.
import { SEVERITIES } from '../model/finding.ts';
import { reporters } from '../report/index.ts';
import { inventoryForms } from '../report/inventory/index.ts';
import type { CommandName } from './command-table.ts';
import type { OptionRow } from './rows.ts';

export const FORMATS: readonly string[] = Object.keys(reporters);

export const OPTIONS: readonly OptionRow<CommandName>[] = [
  {
    long: 'format',
    short: 'f',
    commands: ['scan', 'event', 'demo'],
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
    long: 'format',
    short: 'f',
    commands: ['reveal', 'fix'],
    value: 'FORMAT',
    choices: ['pretty', 'json', 'agent'],
    about: 'What to print: pretty by default; agent, which holds no text of the file, when a coding agent runs unjack',
  },
  {
    long: 'format',
    short: 'f',
    commands: ['inventory'],
    value: 'FORMAT',
    choices: Object.keys(inventoryForms),
    initial: 'pretty',
    about: 'What to print',
  },
  {
    long: 'format',
    short: 'f',
    commands: ['verify'],
    value: 'FORMAT',
    choices: ['pretty', 'json'],
    initial: 'pretty',
    about: 'What to print',
  },
  { long: 'agent', commands: ['inventory'], value: 'NAME', about: 'Only what this agent takes up' },
  {
    long: 'output',
    short: 'o',
    commands: ['lock'],
    value: 'FILE',
    about: 'Where to write the lock file, for instance unjack.lock.json',
  },
  { long: 'lock', commands: ['verify'], value: 'FILE', about: 'The lock file to compare with' },
  {
    long: 'output',
    short: 'o',
    commands: ['scan', 'event'],
    value: 'FORMAT=FILE',
    repeatable: true,
    about: 'Also write a report to a file',
  },
  {
    long: 'fail-on',
    commands: ['scan', 'event'],
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
    commands: ['scan', 'event', 'baseline'],
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
    commands: ['scan', 'event', 'baseline', 'rules'],
    value: 'DIR',
    repeatable: true,
    about: 'Add the rules of this folder',
  },
  {
    long: 'hide-suppressed',
    commands: ['scan', 'event'],
    about: 'Leave suppressed findings out of the reports: GitHub shows them as open',
  },
  {
    long: 'staged',
    commands: ['scan'],
    about: 'Scan what the next commit changes, as it is staged, not as it lies in the folder',
  },
  {
    long: 'since',
    commands: ['scan'],
    value: 'REV',
    about: 'Scan the files that differ from where this branch left REV, uncommitted and new ones too',
  },
  {
    long: 'diff',
    commands: ['scan'],
    value: 'BASE...HEAD',
    about: 'Scan the files of commit HEAD that changed since it left BASE; BASE..HEAD compares the two as they are',
  },
  {
    long: 'whole-file',
    commands: ['scan'],
    about: 'With --staged, --since and --diff: show what stands on unchanged lines of those files, too',
  },
  {
    long: 'history',
    commands: ['scan'],
    value: 'RANGE',
    optional: true,
    about:
      'Scan all that was ever committed, or in RANGE: contents, commit and tag messages, names of branches and tags',
  },
  {
    long: 'files-from',
    commands: ['scan'],
    value: 'FILE',
    about: 'Scan the files listed in FILE, or in standard input for -: one a line, or with NUL between them',
  },
  {
    long: 'include',
    commands: ['scan', 'baseline', 'inventory', 'fix'],
    value: 'GLOB',
    repeatable: true,
    about: 'Scan only files whose relative path matches',
  },
  {
    long: 'exclude',
    commands: ['scan', 'baseline', 'inventory', 'fix'],
    value: 'GLOB',
    repeatable: true,
    about: 'Leave out files whose relative path matches',
  },
  {
    long: 'no-ignore',
    commands: ['scan', 'baseline', 'inventory', 'fix'],
    about: 'Scan what git ignores and installed packages, too',
  },
  {
    long: 'dependencies',
    commands: ['scan', 'baseline', 'inventory'],
    about:
      'Scan also the texts, settings and manifests of installed packages: what agents read there; of a lock file (npm, ' +
      'yarn 1, pnpm) named as PATH, those of every package it pins, fetched from the registry',
  },
  { long: 'all', commands: ['scan', 'event', 'baseline'], about: 'Show findings of rules with low precision, too' },
  { long: 'write', commands: ['fix'], about: 'Change the files, once the changes were shown' },
  { long: 'all', commands: ['reveal'], about: 'Show the whole file, not only the lines that differ' },
  {
    long: 'stdin-name',
    commands: ['scan', 'reveal'],
    value: 'PATH',
    initial: 'stdin',
    about: 'What to call the text read from -, to judge it as that file',
  },
  {
    long: 'timeout',
    commands: ['scan', 'event'],
    value: 'SECONDS',
    about: 'End after this time with a report of what was scanned, marked incomplete',
  },
  {
    long: 'threads',
    commands: ['scan', 'baseline'],
    value: 'N',
    about: 'Scan with so many threads; as many as there are processors, 8 at most, where that is faster',
  },
  {
    long: 'cache',
    commands: ['scan', 'baseline'],
    value: 'DIR',
    about: 'Keep in DIR, outside of what is scanned, which files hold nothing, and do not examine those again',
  },
  {
    long: 'profile',
    commands: ['scan'],
    about: 'Scan with one thread and print to standard error where the time went: stages, rules, slowest files',
  },
  { long: 'quiet', short: 'q', commands: ['scan', 'event'], about: 'Print only what was found and the verdict' },
  {
    long: 'verbose',
    short: 'v',
    commands: ['scan', 'event', 'demo', 'inventory'],
    about: 'Print every notice and every detail',
  },
  {
    long: 'with-baseline',
    commands: ['init'],
    about: 'Accept what is found today: write unjack.baseline.json and name it',
  },
  { long: 'force', commands: ['init'], about: 'Overwrite files that are there already' },
  { long: 'dry-run', commands: ['init'], about: 'Print the files instead of writing them' },
  {
    long: 'color',
    commands: ['scan', 'event', 'rules', 'explain', 'demo', 'inventory'],
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    initial: 'auto',
    about: 'Use colour; auto obeys NO_COLOR, FORCE_COLOR and the terminal',
  },
];
