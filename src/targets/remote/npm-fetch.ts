// Packages as they are published, as tarballs in a private folder. npm checks each against the hash in the registry's answer;
// where a lock file names a hash, that is checked by us as well.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Errand } from '../errand.ts';
import { type ChildRun, runChild } from './child.ts';
import { NPM_OPTIONS, npmEnv, npmProgram } from './npm-program.ts';

export interface NpmTarball {
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
  readonly version: string;
}

/** `wrong`: what was typed names nothing that can be had; the message then completes "x: ...". */
export interface NoTarball {
  readonly message: string;
  readonly wrong: boolean;
}

/** Longest time for one run of npm, in milliseconds. */
const TIME = 180_000;

/** `npm:NAME[@RANGE]` to what npm is given, or undefined when it could mean anything but a package of the registry. */
export function npmSpec(typed: string): string | undefined {
  const found = /^npm:((?:@[a-z0-9~_][\w.~-]*\/)?[a-z0-9~_][\w.~-]*)(?:@([\w.^~<>=|*+ -]{1,100}))?$/i.exec(typed);
  if (!found || found[0].length > 400) return undefined;
  return found[2] === undefined ? found[1]! : `${found[1]}@${found[2]}`;
}

/** In the order of `specs`, which npmSpec or a lock file made. Never throws for what a server does. */
export async function fetchTarballs(
  specs: readonly string[],
  errand: Errand,
  time = TIME,
): Promise<readonly NpmTarball[] | NoTarball> {
  const npm = npmProgram(process.cwd());
  if (npm === undefined) return { message: 'npm is needed for this, and there is none on PATH.', wrong: false };
  const folder = join(errand.folder(), `npm-${process.hrtime.bigint()}`);
  mkdirSync(folder, { mode: 0o700 });
  // npm looks for a project upwards, and obeys its settings: it stops here.
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const args = [npm, 'pack', ...NPM_OPTIONS, `--pack-destination=${folder}`, '--', ...specs];
  const run = await runChild(process.execPath, args, { cwd: folder, env: npmEnv(), errand, time });
  if (run.code !== 0) return problemOf(run);
  const packed = parsed(run.out);
  if (!packed || packed.length !== specs.length)
    return { message: 'npm answered with something else than packages.', wrong: false };
  return packed.map(({ name, version, filename }) => ({ name, version, file: join(folder, filename) }));
}

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
}

function parsed(out: string): readonly Packed[] | undefined {
  try {
    const rows: unknown = JSON.parse(out);
    // One version of npm answers with an object of packages.
    const list = Array.isArray(rows) ? rows : Object.values(rows as Record<string, unknown>);
    const good = list.filter(isPacked);
    return good.length === list.length ? good : undefined;
  } catch {
    return undefined;
  }
}

function isPacked(row: unknown): row is Packed {
  const { name, version, filename } = (row ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof filename !== 'string') return false;
  return /^[\w.+-]{1,200}$/.test(version) && filename.endsWith('.tgz') && basename(filename) === filename;
}

const SAID: readonly (readonly [RegExp, string, boolean])[] = [
  [/^E404$/, 'the registry has no such package, or you may not see it', true],
  [/^(?:ETARGET|ENOVERSIONS|EBADENGINE)$/, 'the registry has no such version', true],
  [/^(?:E401|E403|ENEEDAUTH)$/, 'the registry asks for credentials that npm does not have', true],
  [/^(?:EINVALIDPACKAGENAME|EINVALIDTAGNAME)$/, 'that is no package of the registry', true],
  [/^EINTEGRITY$/, 'what the registry sent does not fit its own hash', false],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'the host of the registry is not known here: are you online?', false],
  [
    /^(?:ECONN\w+|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EPIPE|ENETUNREACH|EHOSTUNREACH|FETCH_ERROR|ENOTCACHED)$/,
    'the registry does not answer: are you online?',
    false,
  ],
  [/CERT|SSL|TLS|ISSUER/, 'the certificate of the registry is not trusted here', false],
];

function problemOf({ stopped, out, code }: ChildRun): NoTarball {
  if (stopped !== undefined)
    return { message: `It was not fetched: ${stopped.charAt(0).toLowerCase()}${stopped.slice(1)}`, wrong: false };
  if (code === 77)
    return { message: 'It was not fetched: the registry sent more than a package can hold.', wrong: false };
  const said = SAID.find(([pattern]) => pattern.test(errorCode(out)));
  const why = said?.[1] ?? 'npm could not get it';
  const wrong = said?.[2] ?? false;
  return { message: wrong ? why : `It was not fetched: ${why}${why.endsWith('?') ? '' : '.'}`, wrong };
}

function errorCode(out: string): string {
  try {
    return String((JSON.parse(out) as { error?: { code?: unknown } }).error?.code ?? '');
  } catch {
    return '';
  }
}

/** Bytes of a fetched tarball. */
export function tarballBytes({ file }: NpmTarball): Buffer {
  return readFileSync(file);
}
