// Shell steps of CI workflows that send the repository's secrets away. Secrets are there to be sent to whoever gave them out,
// so what counts is whose secret goes to whose host: a registry's token belongs at that registry and nowhere else.
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

export const sendsSecrets: Condition = ({ field, fields }): Verdict | undefined => {
  if (field.value.length > LONGEST || !/curl|wget|http|nc|iwr|irm|Invoke-|fetch|dig|nslookup/i.test(field.value)) {
    return undefined;
  }
  const named = secretsFor(field, fields);
  const all = [...named.values()].includes(ALL) || EVERYTHING.test(field.value);
  if (named.size === 0 && !all && !/\bsecrets\./.test(field.value)) return undefined;
  const judged = judgeCommand(shellOf(field.value, named));
  if (!judged.deeds.has('sends-data') || judged.secrets.length === 0) return undefined;
  const to = judged.sent.find(isStranger)?.replace(/[?#][\s\S]*$/, '');
  if (to === undefined) return undefined;
  const names = [...new Set([...named.values(), ...namesIn(field.value)])].filter(name => name !== ALL);
  const facts = { secret: all ? 'all secrets of the repository' : (names[0] ?? 'a secret'), to };
  if (all) return { weight: 3, facts };
  const host = hostOf(to) ?? to;
  const strayed = names.find(name => isAway(name, host) && isSent(name, field.value, named));
  if (strayed !== undefined) return { facts: { ...facts, secret: strayed } };
  // `DEPLOY_TOKEN` to a deploy service is what it is for; nobody can tell from here.
  return /^http:/i.test(to) ? { weight: 1, facts } : { weight: 0, facts };
};

const ALL = '*';

/** Variables of the step, its job and the workflow that hold a secret: name -> the secret's name. */
function secretsFor({ key }: Field, { values }: Fields): ReadonlyMap<string, string> {
  const step = key.slice(0, key.lastIndexOf('.'));
  const job = /^(jobs\..{1,200}?)\.steps\[\d+\]$/.exec(step)?.[1];
  const found = new Map<string, string>();
  for (const other of values) {
    const folder = other.key.slice(0, Math.max(0, other.key.lastIndexOf('.')));
    if (folder !== `${step}.env` && folder !== 'env' && (job === undefined || folder !== `${job}.env`)) continue;
    const secret = EVERYTHING.test(other.value) ? ALL : NAME.exec(other.value)?.[1];
    if (secret !== undefined) found.set(other.name, secret);
  }
  return found;
}

/** Whether this secret by itself is what is sent: a step has others that it needs for other things. */
function isSent(secret: string, text: string, named: ReadonlyMap<string, string>): boolean {
  const others = text.replace(EXPRESSION, (all, inner: string) => (inner === `secrets.${secret}` ? all : 'x'));
  const judged = judgeCommand(shellOf(others, new Map([...named].filter(([, name]) => name === secret)), ''));
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
