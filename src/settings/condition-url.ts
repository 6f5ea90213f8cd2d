// Conditions on URLs. Hosts are compared as hosts; loopback, private networks and vendors' own addresses are fine.
import { type Condition, type Verdict, YES } from './condition.ts';
import { hostOf, isAddress, isLoopback, isPrivate, urlsIn } from './host.ts';
import { isForeign, isKnown } from './known-host.ts';
import { isSecretName, variablesIn } from './secret.ts';

/** Plain http or a bare address, off this machine. `known` lowers it: a registry over http is careless, not foreign. */
export function plainHttp(url: string): Verdict | undefined {
  const trimmed = url.trim();
  const plain = /^(?:git\+)?http:\/\//i.test(trimmed);
  const host = hostOf(trimmed.replace(/^git\+/i, ''));
  if (host === undefined || isLoopback(host) || isPrivate(host)) return undefined;
  if (isAddress(host)) return { facts: { host } };
  if (/^git:\/\//i.test(trimmed)) return { weight: 1, facts: { host } };
  if (!plain) return undefined;
  return isKnown('registries', trimmed.replace(/^git\+/i, '')) ? { weight: 1, facts: { host } } : { facts: { host } };
}

/**
 * A dependency given by its address, from a host that is neither a registry nor a code host that everybody knows. Plain http
 * and bare addresses are {@link plainHttp}'s.
 */
export function strangeSource(text: string): Verdict | undefined {
  const scp = /(?:^|[\s@])([a-z][\w.-]{0,60}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}:\S{1,300})/i.exec(text)?.[1];
  for (const url of [...urlsIn(text), ...(scp === undefined ? [] : [scp])]) {
    const host = hostOf(url);
    if (host === undefined || isLoopback(host) || isPrivate(host) || plainHttp(url)) continue;
    const plain = url.replace(/^git\+/i, '');
    if (!isKnown('registries', plain) && !isKnown('sites', `https://${host}`)) return { facts: { host } };
  }
  return undefined;
}

const remoteUrl: Condition = ({ field }) => {
  const host = hostOf(field.value);
  if (host === undefined || isLoopback(host)) return undefined;
  const open = /^(?:http|ws|tcp):/i.test(field.value.trim());
  if (isPrivate(host)) return open && isAddress(host) ? { weight: 0, facts: { host } } : undefined;
  return open || isAddress(host) ? { facts: { host } } : undefined;
};

const foreignUrl: Condition = ({ field }) => {
  const url = field.value.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url) || !isForeign(url)) return undefined;
  const host = hostOf(url) ?? '';
  const open = /^http:/i.test(url) || isAddress(host);
  return { ...(open ? {} : { weight: 2 as const }), facts: { host } };
};

/** A URL that takes something along when it is fetched: a placeholder, a variable, a value named like a secret. */
const urlCarriesData: Condition = ({ field }) => {
  // The name of `$schema` is no variable.
  const text = `${field.key.replace(/(?:^|\.)\$schema$/, '')} ${field.value}`;
  const values = /^https?:/i.test(field.value) ? [field.value] : urlsIn(text);
  if (values.length > 0 && variablesIn(text).length > 0) return { facts: { host: hostOf(values[0]!) ?? '' } };
  for (const url of values) {
    const host = hostOf(url);
    if (host !== undefined && isLoopback(host)) continue;
    const facts = { host: host ?? '' };
    const query = /[?#]([\s\S]{1,2000})$/.exec(url)?.[1] ?? '';
    if (variablesIn(url).length > 0) return { facts };
    if (/FILL|INSERT|REPLACE|YOUR|<[^>]{1,60}>|\{\w{1,60}\}|TODO/.test(query)) return { facts };
    if (query.split(/[&;]/).some(pair => isSecretName((pair.split('=')[0] ?? '').toUpperCase()))) return { facts };
    if (host !== undefined && isAddress(host) && !isPrivate(host)) return { weight: 1, facts };
  }
  return undefined;
};

export const URL_CONDITIONS: Readonly<Record<string, Condition>> = {
  'plain-http': ({ field }) => {
    for (const url of /^\S+$/.test(field.value) ? [field.value, ...urlsIn(field.value)] : urlsIn(field.value)) {
      const verdict = plainHttp(url);
      if (verdict) return verdict;
    }
    return undefined;
  },
  'strange-source': ({ field }) => (field.value.length > 1000 ? undefined : strangeSource(field.value)),
  'remote-url': remoteUrl,
  'foreign-url': foreignUrl,
  'assigns-url': question => {
    const value = /^[A-Z_]*(?:BASE_URL|API_BASE|ENDPOINT|API_URL)=(\S+)/i.exec(question.field.value)?.[1];
    return value === undefined ? undefined : foreignUrl({ ...question, field: { ...question.field, value } });
  },
  'url-carries-data': urlCarriesData,
  'executing-url': ({ field }) => (/^ext::|^-|[\n\r]|\$\(|`/.test(field.value) ? YES : undefined),
  'stranger-url': ({ field }) => {
    const host = hostOf(field.value);
    if (host === undefined || isLoopback(host) || isPrivate(host) || isKnown('registries', field.value))
      return undefined;
    return { facts: { host } };
  },
  'npm-registry': ({ field }) => (/registry$/i.test(field.key) ? plainHttp(field.value) : undefined),
  'remote-package': ({ field }) =>
    /^(?:https?|git|git\+\w{2,6}|ssh):|^(?:github|gitlab|gist|bitbucket):|git@/i.test(field.value)
      ? { facts: { host: hostOf(field.value) ?? field.value } }
      : undefined,
};
