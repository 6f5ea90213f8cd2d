// The lists of rules/hosts.yaml as tests. They lower or silence a finding in visible text only; a hook that downloads has
// no honest example, and hidden text never profits.
import { hosts } from '../generated/hosts.ts';
import { hostOf, isLoopback, isPrivate, isWithin } from './host.ts';

type List = keyof typeof hosts;

/** What the invoker trusts, while `trusting` runs; empty at any other time. */
let trusted: readonly string[] = [];

/** Runs synchronous work in which `more` hosts are on every list. They are a parameter of a scan that no detector passes on. */
export function trusting<T>(more: readonly string[], work: () => T): T {
  const before = trusted;
  trusted = more;
  try {
    return work();
  } finally {
    trusted = before;
  }
}

/** True when a URL's host (and path, where the entry has one) is in a list. */
export function isKnown(list: List, url: string): boolean {
  const host = hostOf(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
  if (host === undefined) return false;
  const on = (entry: string) => {
    const slash = entry.indexOf('/');
    if (slash < 0) return isWithin(host, entry);
    return host === entry.slice(0, slash) && `${pathOf(url)}/`.startsWith(`${entry.slice(slash)}/`);
  };
  return hosts[list].some(on) || trusted.some(on);
}

function pathOf(url: string): string {
  const path = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*(\/[^?#]*)/i.exec(url)?.[1] ?? '';
  // `..` would walk out of the part of a host that is known.
  return /\.\.|%2e/i.test(path) ? '' : path;
}

/** True when every place that code comes from is a vendor's own installer. */
export function onlyInstallers(fetched: readonly string[]): boolean {
  return fetched.length > 0 && fetched.every(url => /^https:/i.test(url) && isKnown('installers', url));
}

/** True for a URL that leaves this machine and private networks, and is not a model vendor's own. */
export function isForeign(url: string): boolean {
  const host = hostOf(url);
  if (host === undefined) return false;
  return !isLoopback(host) && !isPrivate(host) && !isKnown('models', url);
}
