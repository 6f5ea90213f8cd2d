// What a user typed -> which repository to fetch, over which protocol, and what of it. Everything that git could take for an
// option, a command or another transport is refused here, before git sees it.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Protocol = 'https' | 'http' | 'ssh' | 'git' | 'file';

export interface GitAddress {
  readonly protocol: Protocol;
  /** For git; of a `file` address the absolute path. */
  readonly url: string;
  /** A branch, tag, commit or full name; the default branch when absent. */
  readonly ref?: string;
}

export interface Refused {
  /** In our own words: completes "...: ". */
  readonly refused: string;
}

const FORGES: Readonly<Record<string, string>> = { github: 'github.com', gitlab: 'gitlab.com' };

/** `typed` as on the command line. */
export function gitAddress(typed: string): GitAddress | Refused {
  if (/[\0-\x20\x7f-\x9f"'`<>|\\^{}]/.test(typed))
    return { refused: 'an address holds no blanks, quotes or backslashes' };
  if (/^[a-z0-9+.-]+::/i.test(typed)) return { refused: 'a transport that runs a program is never used' };
  const hash = typed.indexOf('#');
  const ref = hash === -1 ? undefined : typed.slice(hash + 1);
  const bare = hash === -1 ? typed : typed.slice(0, hash);
  if (ref !== undefined && !isRef(ref)) return { refused: 'what stands after # is no branch, tag or commit' };
  const found = forge(bare) ?? scp(bare) ?? url(bare.replace(/^git\+/, ''));
  return 'refused' in found || ref === undefined ? found : { ...found, ref };
}

/** Rules of git check-ref-format, and nothing that git could take for an option or a range. */
export function isRef(ref: string): boolean {
  if (ref === '' || ref.length > 250 || ref.startsWith('-') || ref.startsWith('/') || ref.endsWith('/')) return false;
  if (/[\0-\x20\x7f~^:?*[\\+]|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|\.$/.test(ref)) return false;
  return ref !== '@';
}

function forge(typed: string): GitAddress | Refused | undefined {
  const found = /^(github|gitlab):(.*)$/i.exec(typed);
  if (!found) return undefined;
  const path = found[2]!.replace(/\.git$/, '');
  const parts = path.split('/');
  const right = found[1]!.toLowerCase() === 'github' ? parts.length === 2 : parts.length >= 2 && parts.length <= 20;
  if (!right || !parts.every(isName))
    return { refused: `write ${found[1]}:OWNER/REPOSITORY, with #BRANCH if you like` };
  return { protocol: 'https', url: `https://${FORGES[found[1]!.toLowerCase()]}/${path}.git` };
}

/** `user@host:path`. */
function scp(typed: string): GitAddress | Refused | undefined {
  const found = /^([\w.-]+)@([\w.-]+):(?!\/\/)(.+)$/.exec(typed);
  if (!found) return undefined;
  const [, user, host, path] = found;
  if (user!.startsWith('-') || !isHost(host!) || !isPath(path!)) return { refused: NO_HOST };
  return { protocol: 'ssh', url: `ssh://${user}@${host}/${path!.replace(/^\/+/, '')}` };
}

const NO_HOST = 'it names no host and path that git could be given';
const PROTOCOLS: readonly string[] = ['https', 'http', 'ssh', 'git', 'file'];

function url(typed: string): GitAddress | Refused {
  const protocol = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase() ?? '';
  if (!PROTOCOLS.includes(protocol)) return { refused: 'only https, ssh, git and file addresses are fetched' };
  if (protocol === 'file') return file(typed);
  let parsed: URL;
  try {
    parsed = new URL(typed);
  } catch {
    return { refused: NO_HOST };
  }
  if (parsed.password !== '') return { refused: 'a password does not belong into an address: git can keep it for you' };
  const host = parsed.hostname;
  if (!isHost(host) || parsed.username.startsWith('-') || !isPath(parsed.pathname.slice(1)))
    return { refused: NO_HOST };
  if (parsed.search !== '') return { refused: 'an address of a repository has no question mark' };
  if (protocol === 'http' && !isLoopback(host)) {
    return { refused: 'over plain http anybody on the way could change it: write https' };
  }
  const user = parsed.username === '' ? '' : `${parsed.username}@`;
  const at = `${protocol}://${user}${parsed.host}`;
  return { protocol: protocol as Protocol, ...page(host, at, parsed.pathname) };
}

/** Addresses of pages on a forge are understood as what they show. */
function page(host: string, at: string, path: string): { url: string; ref?: string } {
  const pull = /^(\/[^/]+\/[^/]+)\/pull\/(\d{1,9})(?:\/.*)?$/.exec(path);
  if (pull && host === FORGES.github) return { url: `${at}${pull[1]}.git`, ref: `refs/pull/${pull[2]}/head` };
  const merge = /^(\/.+?)\/-\/merge_requests\/(\d{1,9})(?:\/.*)?$/.exec(path);
  if (merge) return { url: `${at}${merge[1]}.git`, ref: `refs/merge-requests/${merge[2]}/head` };
  const tree = /^(\/[^/]+\/[^/]+)\/(?:tree|commit)\/([^/]+)\/?$/.exec(path);
  if (tree && host === FORGES.github && isRef(tree[2]!)) return { url: `${at}${tree[1]}.git`, ref: tree[2]! };
  return { url: `${at}${path.replace(/\/+$/, '')}` };
}

function file(typed: string): GitAddress | Refused {
  try {
    return { protocol: 'file', url: resolve(fileURLToPath(typed)) };
  } catch {
    return { refused: 'a file address has three slashes and names a folder here' };
  }
}

function isName(name: string): boolean {
  return /^[\w][\w.-]*$/.test(name) && !/^\.{1,2}$/.test(name);
}

function isHost(host: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i.test(host);
}

function isPath(path: string): boolean {
  return path !== '' && path !== '/' && !path.startsWith('-') && !/[\0-\x20]/.test(path);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
