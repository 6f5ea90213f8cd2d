// Fetches one commit of a repository into a private store: no history, no large files, no checkout. The user's own git settings
// count, because proxies, certificates, keys and rewritten addresses stand there; whatever in them or in the repository would
// run or follow something is switched off.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Errand } from '../errand.ts';
import { gitProgram } from '../git/program.ts';
import { READ_LIMIT } from '../target.ts';
import { type ChildRun, runChild } from './child.ts';
import type { GitAddress, Protocol } from './git-address.ts';

/** Most bytes of packed data, and longest time in milliseconds. */
export interface FetchLimits {
  readonly bytes: number;
  readonly time: number;
}

export const FETCH_LIMITS: FetchLimits = { bytes: 1024 * 1024 * 1024, time: 300_000 };

export interface Fetched {
  /** Absolute folder of a bare repository. */
  readonly folder: string;
  /** What was fetched, under this name. */
  readonly ref: string;
}

/** Why nothing was fetched. `wrong`: what the user typed names nothing they can have; the message completes "x: ...". */
export interface NotFetched {
  readonly message: string;
  readonly wrong: boolean;
}

const REF = 'refs/unjack/target';

/** Protocols that an address may end at: the user's own settings may replace one safe one by another, a server may not. */
const ALLOWED: Readonly<Record<Protocol, string>> = {
  https: 'https:ssh',
  ssh: 'ssh:https',
  git: 'git:https:ssh',
  http: 'http:https:ssh',
  file: 'none',
};

const SETTINGS: readonly string[] = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.askPass=',
  'core.gitProxy=',
  'core.alternateRefsCommand=',
  'core.attributesFile=/dev/null',
  'credential.interactive=false',
  'fetch.bundleURI=',
  'fetch.recurseSubmodules=no',
  'fetch.writeCommitGraph=false',
  'fetch.fsckObjects=false',
  'gc.auto=0',
  'http.followRedirects=initial',
  'http.lowSpeedLimit=512',
  'http.lowSpeedTime=30',
  'http.saveCookies=false',
  'maintenance.auto=false',
  'protocol.ext.allow=never',
  'protocol.file.allow=never',
  'submodule.recurse=false',
  'transfer.bundleURI=false',
  'transfer.fsckObjects=false',
  'transfer.unpackLimit=1',
];

/** Never throws for what a server does. */
export async function fetchRepository(
  { protocol, url, ref }: GitAddress,
  errand: Errand,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<Fetched | NotFetched> {
  const program = gitProgram(process.cwd());
  if (program === undefined) return { message: 'git is needed for this, and there is none on PATH.', wrong: false };
  const folder = join(errand.folder(), `git-${process.hrtime.bigint()}`);
  mkdirSync(folder, { mode: 0o700 });
  const run = (args: readonly string[]) =>
    runChild(program, args, {
      cwd: folder,
      env: { ...invoker(), ...quiet(ALLOWED[protocol]) },
      errand,
      time: limits.time,
      watch: () => (packed(folder) > limits.bytes ? tooMuch(limits.bytes) : undefined),
    });
  const made = await run(['init', '--quiet', '--bare', '--template=', '.']);
  if (made.code !== 0) return { message: made.stopped ?? 'git could not make a temporary repository.', wrong: false };
  errand.say('Fetching the repository');
  const fetched = await run([
    '--no-pager',
    ...SETTINGS.flatMap(setting => ['-c', setting]),
    `--git-dir=${folder}`,
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
    '--depth=1',
    `--filter=blob:limit=${READ_LIMIT}`,
    '--end-of-options',
    url,
    `+${ref ?? 'HEAD'}:${REF}`,
  ]);
  if (fetched.code !== 0) return problemOf(fetched);
  if (packed(folder) > limits.bytes) return problemOf({ ...fetched, stopped: tooMuch(limits.bytes) });
  return { folder, ref: REF };
}

function tooMuch(bytes: number): string {
  return `It is larger than ${Math.round(bytes / 1024 / 1024)} MB.`;
}

/** Bytes of packs that are there or on their way. */
function packed(folder: string): number {
  let sum = 0;
  try {
    const packs = join(folder, 'objects', 'pack');
    for (const name of readdirSync(packs)) sum += statSync(join(packs, name), { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // Not there yet.
  }
  return sum;
}

/** What git says, in the order in which it is looked for. Its own words can be a server's and are not shown. */
const SAID: readonly (readonly [RegExp, string, boolean])[] = [
  [/couldn't find remote ref|not our ref|no such ref/i, 'there is no such branch, tag, commit or pull request', true],
  [
    /could not resolve|name or service|temporary failure in name/i,
    'its host is not known here: are you online?',
    false,
  ],
  [/host key verification/i, 'the key of its host is not known: connect once with ssh and compare it', false],
  [
    /could not read|authentication|permission denied|terminal prompts|\b401\b|\b403\b/i,
    'there is no such repository, or it asks for credentials that git does not have',
    true,
  ],
  [/not allowed|disabled|unsupported protocol/i, 'it leads to a protocol that is not allowed', false],
  [
    /not found|does not appear to be|does not exist|\b404\b/i,
    'there is no such repository, or you may not see it',
    true,
  ],
  [/certificate|ssl|tls/i, 'its certificate is not trusted here', false],
  [/refused|timed out|unreachable|connect|too slow|reset by peer/i, 'its host does not answer: are you online?', false],
  [/object-?format|hash algorithm/i, 'it uses a kind of object that this git does not know', false],
];

function problemOf({ stopped, err }: ChildRun): NotFetched {
  if (stopped !== undefined) return { message: `It was not fetched: ${lower(stopped)}`, wrong: false };
  const said = SAID.find(([pattern]) => pattern.test(err));
  const why = said?.[1] ?? 'git and its server did not understand each other';
  const wrong = said?.[2] ?? false;
  return { message: wrong ? why : `It was not fetched: ${why}${why.endsWith('?') ? '' : '.'}`, wrong };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function quiet(allowed: string): Record<string, string> {
  return {
    GIT_ALLOW_PROTOCOL: allowed,
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    SSH_ASKPASS_REQUIRE: 'never',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ADVICE: '0',
    LC_ALL: 'C',
  };
}

/** What reaching a server can need. Nothing that traces, pages, asks, or points git at another repository. */
function invoker(): Record<string, string> {
  const wanted =
    /^(?:PATH|HOME|USER|LOGNAME|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|SystemRoot|TEMP|TMP|TMPDIR|XDG_CONFIG_HOME|SSH_AUTH_SOCK|SSH_AGENT_PID|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_\w+|SSL_CERT_\w+|CURL_CA_BUNDLE|GIT_CONFIG_GLOBAL|GIT_CONFIG_SYSTEM|GIT_CONFIG_NOSYSTEM|(?:https?|all|no)_proxy)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter((row): row is [string, string] => row[1] !== undefined && wanted.test(row[0])),
  );
}
