// Shell steps of CI workflows that send the repository's secrets away. Secrets are there to be sent to whoever gave them out,
// so what counts is whose secret goes to whose host: a registry's token belongs at that registry and nowhere else.
import { below } from './below.ts';
import type { Condition, Verdict } from './condition.ts';
import type { Field, Fields } from './fields.ts';
import { hostOf, isLoopback, isPrivate, isWithin } from './host.ts';
import { judgeCommand } from './judge-command.ts';
import { isKnown } from './known-host.ts';

/** First word of a secret's name -> where it belongs. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  NPM: ['npmjs.org', 'npmjs.com', 'pkg.github.com', 'jsr.io'],
  NODE: ['npmjs.org', 'npmjs.com', 'pkg.github.com'],
  PYPI: ['pypi.org'],
  TWINE: ['pypi.org'],
  CARGO: ['crates.io'],
  AWS: ['amazonaws.com', 'aws.amazon.com', 'amazon.com'],
  GITHUB: ['github.com', 'githubusercontent.com', 'githubcopilot.com', 'ghcr.io'],
  GH: ['github.com', 'githubusercontent.com', 'githubcopilot.com', 'ghcr.io'],
  GITLAB: ['gitlab.com'],
  DOCKER: ['docker.com', 'docker.io'],
  DOCKERHUB: ['docker.com', 'docker.io'],
  ANTHROPIC: ['anthropic.com'],
  OPENAI: ['openai.com'],
  GEMINI: ['googleapis.com', 'google.com'],
  GOOGLE: ['googleapis.com', 'google.com'],
  GCP: ['googleapis.com', 'google.com'],
  AZURE: ['azure.com', 'microsoft.com', 'windows.net', 'microsoftonline.com'],
  SSH: [],
};

const NAME = /\$\{\{\s{0,4}secrets\.([A-Za-z_]\w{0,100})\s{0,4}\}\}/;
const EXPRESSION = /\$\{\{\s{0,4}([^{}]{1,200}?)\s{0,4}\}\}/g;
/** All secrets at once. */
const EVERYTHING = /toJSON\(\s{0,4}secrets\s{0,4}\)/i;

/** Longest step that is judged, in UTF-16 code units. */
const LONGEST = 50_000;

const sendsSecrets: Condition = ({ field, fields }) =>
  mayTalk(field.value) ? leakOf(field.value, secretsFor(field, fields)) : undefined;

/** False only for steps that send nothing anywhere. */
export function mayTalk(script: string): boolean {
  return script.length <= LONGEST && /curl|wget|http|nc|iwr|irm|Invoke-|fetch|dig|nslookup/i.test(script);
}

/** What a step sends to somebody else. `named`: the variables that hold a secret, with the secret's name. */
export function leakOf(script: string, named: ReadonlyMap<string, string>): Verdict | undefined {
  const all = [...named.values()].includes(ALL) || EVERYTHING.test(script);
  if (named.size === 0 && !all && !/\bsecrets\./.test(script)) return undefined;
  const judged = judgeCommand(shellOf(script, named));
  if (!judged.deeds.has('sends-data') || judged.secrets.length === 0) return undefined;
  const to = judged.sent.find(isStranger)?.replace(/[?#][\s\S]*$/, '');
  if (to === undefined) return undefined;
  const names = [...new Set([...named.values(), ...namesIn(script)])].filter(name => name !== ALL);
  const facts = { secret: all ? 'all secrets of the repository' : (names[0] ?? 'a secret'), to };
  if (all) return { weight: 3, facts };
  const host = hostOf(to) ?? to;
  const away = names.filter(name => isAway(name, host));
  const strayed = firstOf(away, some => isSent(new Set(some), script, named));
  if (strayed !== undefined) return { facts: { ...facts, secret: strayed } };
  // `DEPLOY_TOKEN` to a deploy service is what it is for; nobody can tell from here.
  return /^http:/i.test(to) ? { weight: 1, facts } : { weight: 0, facts };
}

const ALL = '*';

/** Variables looked at that a step does not name: it may send its whole environment. */
const UNNAMED = 100;

/** Variables of the step, its job and the workflow that hold a secret: name -> the secret's name. */
function secretsFor({ key, value }: Field, fields: Fields): ReadonlyMap<string, string> {
  const step = key.slice(0, key.lastIndexOf('.'));
  const job = /^(jobs\..{1,200}?)\.steps\[\d+\]$/.exec(step)?.[1];
  const places = [`${step}.env`, ...(job === undefined ? [] : [`${job}.env`]), 'env'].map(at => secretsAt(fields, at));
  const found = new Map<string, string>();
  const take = (name: string) => {
    const secret = places.find(place => place.has(name))?.get(name);
    if (secret !== undefined) found.set(name, secret);
  };
  for (const [name] of value.matchAll(/[A-Za-z_]\w{0,200}/g)) take(name);
  for (const place of places) {
    let unnamed = 0;
    for (const name of place.keys()) {
      if (unnamed++ >= UNNAMED) break;
      take(name);
    }
  }
  return found;
}

const known = new WeakMap<Fields, Map<string, ReadonlyMap<string, string>>>();

/** The secrets of one `env`. Remembered, because all steps of a workflow share one. */
function secretsAt(fields: Fields, path: string): ReadonlyMap<string, string> {
  let places = known.get(fields);
  if (!places) {
    places = new Map();
    known.set(fields, places);
  }
  let found = places.get(path);
  if (!found) {
    const own = new Map<string, string>();
    for (const { key, name, value } of below(fields, path)) {
      const secret = EVERYTHING.test(value) ? ALL : NAME.exec(value)?.[1];
      if (secret !== undefined && key === `${path}.${name}`) own.set(name, secret);
    }
    found = own;
    places.set(path, found);
  }
  return found;
}

/** The first of `all` that holds by itself, where some holds when one of its members does; asks a few times for any number. */
function firstOf<T>(all: readonly T[], holds: (some: readonly T[]) => boolean): T | undefined {
  if (all.length === 0 || !holds(all)) return undefined;
  let rest = all;
  while (rest.length > 1) {
    const half = rest.slice(0, rest.length >> 1);
    rest = holds(half) ? half : rest.slice(half.length);
  }
  return rest[0];
}

/** Whether one of these secrets by itself is what is sent: a step has others that it needs for other things. */
function isSent(secrets: ReadonlySet<string>, text: string, named: ReadonlyMap<string, string>): boolean {
  const own = (inner: string) => inner.startsWith('secrets.') && secrets.has(inner.slice('secrets.'.length));
  const others = text.replace(EXPRESSION, (all, inner: string) => (own(inner) ? all : 'x'));
  const holds = new Map([...named].filter(([, name]) => secrets.has(name)));
  const empty = [...named.keys()].filter(name => !holds.has(name)).map(name => `${name}=x\n`);
  const judged = judgeCommand(empty.join('') + shellOf(others, holds, ''));
  return judged.deeds.has('sends-data') && judged.secrets.length > 0;
}

/** The step as a shell sees it: expressions become variables, those of secrets with a name that says so. */
function shellOf(text: string, named: ReadonlyMap<string, string>, token = '${A_SECRET}'): string {
  const plain = text.replace(EXPRESSION, (_, inner: string) => {
    if (inner === 'github.token') return token;
    if (/\bsecrets\b/.test(inner)) return '${A_SECRET}';
    const variable = /^env\.([A-Za-z_]\w{0,100})$/.exec(inner)?.[1];
    return variable === undefined ? 'x' : `$${`{${variable}}`}`;
  });
  return `${[...named.keys()].map(name => `${name}="$A_SECRET"`).join('\n')}\n${plain}`;
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(NAME, 'g'))].map(match => match[1]!);
}

function isStranger(to: string): boolean {
  const host = hostOf(to) ?? /^[\w.-]{1,200}/.exec(to)?.[0];
  if (host === undefined || to === '?' || isLoopback(host) || isPrivate(host)) return false;
  return !isKnown('chats', to);
}

/** Whether the name says whose secret it is, and the host is somebody else's. */
function isAway(secret: string, host: string): boolean {
  const vendor = secret.toUpperCase().split('_')[0]!;
  if (!Object.hasOwn(HOMES, vendor)) return false;
  // A company's own registry or gateway may well bear the vendor's name.
  return !HOMES[vendor]!.some(home => isWithin(host, home)) && !host.includes(vendor.toLowerCase());
}

export const CI_CONDITIONS: Readonly<Record<string, Condition>> = { 'sends-secrets': sendsSecrets };
