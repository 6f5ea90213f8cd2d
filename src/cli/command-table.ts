// The one table of commands, from which the parser, the help text and docs/reference/cli.md are made. A new command is a
// row here and a line in commands/index.ts; the first is the default.
import type { CommandRow } from './rows.ts';

const rows = [
  {
    name: 'scan',
    args: '[PATH...]',
    about: 'Scan files and folders (the default command; the current folder when no PATH is given)',
    more:
      'PATH is a file, a folder, a glob pattern, an archive (.tgz, .tar, .zip, .vsix, .mcpb, .whl, .crate, .skill), - for ' +
      'standard input (text or an archive), a bare repository, or a git address: https, ssh, git or file, ' +
      'github:OWNER/REPOSITORY[#REF], gitlab:..., a page of a pull request, npm:NAME[@RANGE], or the https address of an ' +
      'archive. Nothing is run or changed, nothing inside the scanned files configures the scan, and the network is used ' +
      'only to fetch what you name.',
    examples: [
      ['unjack', 'scan the current folder'],
      ['unjack scan ../other-repo', 'scan a repository before you open it'],
      ['unjack scan github:owner/repository', 'scan a repository before you clone it'],
      ['unjack scan npm:some-package@^2', 'scan a package before you install it'],
      ['unjack scan package-lock.json --dependencies', 'all packages of a project, from the registry'],
      ['unjack scan extension.vsix', 'scan an archive without unpacking it'],
      ['unjack scan --output sarif=unjack.sarif', 'report in the terminal and for code scanning'],
      ['git show HEAD:README.md | unjack scan - --stdin-name README.md', 'scan text from a pipe'],
    ],
  },
  {
    name: 'event',
    args: '[FILE]',
    about: 'Scan what strangers wrote in a GitHub event: titles, bodies, comments, commit messages, branch names',
    more:
      'FILE is the JSON of an event, or - for standard input; in a workflow it is the one in GITHUB_EVENT_PATH. Each text is ' +
      'reported under a path made of field names, such as event/pull_request/body.md.',
    examples: [
      ['unjack event', 'in a workflow, before a step that hands the event to an agent'],
      ['unjack event event.json --format json', 'look at a recorded event'],
    ],
  },
  {
    name: 'init',
    args: '[TOOL...]',
    about: 'Write set-ups that scan each commit or pull request, and the config they name',
    more:
      'TOOL is pre-commit, husky, lefthook, lint-staged, github or gitlab; at a terminal it asks when none is named. A file ' +
      'that is there already is not overwritten: what to add to it is shown.',
    examples: [
      ['unjack init pre-commit github', 'a hook before each commit, and a workflow'],
      ['unjack init github --with-baseline', 'accept what is found today, report only what is new'],
      ['unjack init gitlab --dry-run', 'show what would be written'],
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
    name: 'inventory',
    args: '[PATH...]',
    about: 'List what coding agents would read, run, reach and be allowed to do, whether or not anything is wrong',
    more:
      'Grouped by agent: instructions and what they import, hooks, servers, tasks and lifecycle scripts with what they do, ' +
      'permissions, environment variables. Secrets are masked. Nothing is run.',
    examples: [
      ['unjack inventory', 'look at a repository before an agent does'],
      ["unjack inventory --agent 'Claude Code'", 'what one agent takes up, whoever the file is named after'],
      ['unjack inventory --format json', 'for a program'],
    ],
  },
  {
    name: 'lock',
    args: '[PATH]',
    about: 'Write down what agents read and run here, so that verify can tell what changed since you looked',
    more:
      'The file holds content hashes, commands, addresses and permissions with secrets masked, and no text of instructions. ' +
      'It counts only where verify is told of it.',
    examples: [['unjack lock --output unjack.lock.json', 'after you looked at `unjack inventory`']],
  },
  {
    name: 'verify',
    args: '[PATH]',
    about: 'Fail when anything that agents read or run differs from the lock file, and say in words what changed',
    more: 'Take the lock file from a commit you trust: a pull request can change the one it brings along.',
    examples: [
      ['unjack verify --lock unjack.lock.json', 'before you start an agent, or in CI'],
      ['git show origin/main:unjack.lock.json > /tmp/lock && unjack verify --lock /tmp/lock', 'for a pull request'],
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
    name: 'reveal',
    args: '<FILE>',
    about: 'Show a file line by line as a person sees it beside what an agent reads',
    more:
      'FILE is a file, or - for standard input. Unseen characters are spelled, for instance <U+200B*40>, and what they say ' +
      'stands under the line. Only lines that differ are shown unless --all is given. It does not judge: the exit code is ' +
      '0, or 3 when the file could not be read.',
    examples: [
      ['unjack reveal AGENTS.md', 'what an agent reads and you do not see'],
      ['git show HEAD:AGENTS.md | unjack reveal - --stdin-name AGENTS.md', 'the same of another version'],
    ],
  },
  {
    name: 'fix',
    args: '[PATH...]',
    about: 'Show how unseen characters can be taken out of files, and with --write do it',
    more:
      'Only where a rule of medium severity or more found something, says that it is safe, and no natural text needs the ' +
      'characters: they are deleted from prose, comments and settings, escaped in string literals, and left alone in ' +
      'program text. Byte-order mark, encoding, line ends and file mode stay; links are not written through. Exit code 0: ' +
      'nothing to mend, or all of it written; 1: something to mend, without --write; 3: a file could not be read or written.',
    examples: [
      ['unjack fix', 'show what would change in the current folder'],
      ['unjack fix --write AGENTS.md', 'change one file'],
    ],
  },
  {
    name: 'cache',
    args: '[clear]',
    about: 'Say what is kept of fetched packages, or remove it',
    more:
      'Only --dependencies with a lock file keeps anything: packages under the hash that the lock file names, 2 GB at most. ' +
      'UNJACK_CACHE_DIR moves it.',
    examples: [['unjack cache clear', 'remove all of it']],
  },
  {
    name: 'demo',
    args: '',
    about: 'Write a poisoned sample repository to a temporary folder, scan it, show the report and clean up',
    more: 'The sample is stored spelled out inside unjack, nothing in it is run, and the exit code is 0.',
    examples: [['unjack demo', 'see what a report looks like']],
  },
] as const satisfies readonly CommandRow[];

export type CommandName = (typeof rows)[number]['name'];

export type KnownCommand = CommandRow & { readonly name: CommandName };

export const COMMANDS: readonly KnownCommand[] = rows;
