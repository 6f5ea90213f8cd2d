// Runs git so that nothing the repository says is run: only commands that read objects, lists and names; no hook, filter,
// driver, pager, monitor or transport; no configuration of the machine. See
// docs/internals/decisions/git-with-its-hands-tied.md for what was weighed against reading objects ourselves.
import { spawnSync } from 'node:child_process';

/** What a run gave. */
export interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  /** The output was longer than was asked for, and ends there. */
  readonly cut: boolean;
}

export interface GitPlace {
  /** Absolute path of the git program. */
  readonly program: string;
  /** Absolute folder of the repository's data. */
  readonly gitDir: string;
  /** Absolute folder of the working tree; absent in a bare repository. */
  readonly top?: string;
  /** The invoker's own index or object folders, as git hands them to hooks. */
  readonly env: Readonly<Record<string, string>>;
}

export type Git = (args: readonly string[], options?: { input?: string; most?: number }) => GitResult;

/** Settings that a repository could use to run something, each with the value that runs nothing. */
const TIED: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.untrackedCache=false',
  'core.alternateRefsCommand=',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.pager=cat',
  'core.askPass=',
  'core.attributesFile=/dev/null',
  'credential.helper=',
  'diff.external=',
  'diff.ignoreSubmodules=none',
  'gc.auto=0',
  'log.showSignature=false',
  'maintenance.auto=false',
  'protocol.allow=never',
  'protocol.ext.allow=never',
  'protocol.file.allow=never',
  'safe.directory=*',
  'submodule.recurse=false',
];

/** Longest time for one run, in milliseconds, and most output, in bytes. */
const TIME = 600_000;
const MOST = 1024 * 1024 * 1024;

const ENV: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_PROTOCOL_FROM_USER: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_PAGER: 'cat',
  PAGER: 'cat',
  LC_ALL: 'C',
};

/** A runner of git for one repository. It never throws; a program that cannot be started gives code 127. */
export function gitRunner({ program, gitDir, top, env }: GitPlace): Git {
  const before = [
    '--no-pager',
    ...TIED.flatMap(setting => ['-c', setting]),
    `--git-dir=${gitDir}`,
    ...(top === undefined ? [] : [`--work-tree=${top}`]),
  ];
  return (args, { input, most = MOST } = {}) => {
    const run = spawnSync(program, [...before, ...args], {
      cwd: top ?? gitDir,
      env: { ...machine(), ...ENV, ...env },
      input: input ?? '',
      maxBuffer: most,
      timeout: TIME,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const cut = run.error !== undefined && 'code' in run.error && run.error.code === 'ENOBUFS';
    return { code: cut ? 0 : (run.status ?? 127), out: run.stdout ?? Buffer.alloc(0), cut };
  };
}

/** What a program needs to start at all. */
function machine(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return Object.fromEntries(
    kept.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]!]])),
  );
}
