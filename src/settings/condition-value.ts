// Conditions on plain values: presence, equality, wildcards, names.
import { type Condition, wildcardPart, YES } from './condition.ts';
import { type Fields, parentOf } from './fields.ts';
import { isSecretName, secretVariablesIn, variablesIn } from './secret.ts';

const EMPTY = /^(?:|false|null|none|off|no|0|~|\[\]|\{\})$/i;
export const EVERYTHING = /^(?:\*{1,2}|\.\*|\/\.\*\/|\^\.\*\$?|all|everything|\*\*\/\*|\*:\*|\/\.\/|\/\^\/|\/\.\+\/)$/i;

/** Files and folders that agents load or run, named in a pattern. */
const AGENT_NAME =
  /(?:^|[/*])(?:\.claude|\.cursor|\.codex|\.gemini|\.windsurf|\.clinerules|\.roo|\.kiro|\.agents?|\.mcp\.json|\.cursorrules|\.vscode|\.github(?:\/(?:hooks|workflows|copilot-instructions\.md|extensions))?|CLAUDE(?:\.local)?\.md|AGENTS?\.md|GEMINI\.md|SKILL\.md|copilot-instructions\.md)(?:[/*]|$)/i;

/** True for a glob that covers agents' own files by name. */
export function namesAgentFile(pattern: string): boolean {
  return pattern.length < 500 && AGENT_NAME.test(pattern);
}

const isTrue = (value: string) => /^(?:true|yes|on|1)$/i.test(value);

const hides: Condition = question =>
  isTrue(question.field.value) && namesAgentFile(wildcardPart(question)) ? YES : undefined;

/** Secrets of how many vendors a text hands over: `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` are one. */
function vendorsIn(text: string): ReadonlySet<string> {
  return new Set(secretVariablesIn(text).map(name => name.split('_')[0]!.toUpperCase()));
}

interface Handed {
  readonly vendors: Set<string>;
  last: string;
}

const handed = new WeakMap<Fields, Map<string, Handed>>();

/** By object: whose secrets its values hand over, and the last of these values. */
function handedOver(fields: Fields): Map<string, Handed> {
  const old = handed.get(fields);
  if (old) return old;
  const all = new Map<string, Handed>();
  for (const { key, value } of fields.values) {
    const vendors = vendorsIn(value);
    if (vendors.size === 0) continue;
    const folder = parentOf(key);
    const known = all.get(folder) ?? { vendors: new Set<string>(), last: key };
    for (const vendor of vendors) known.vendors.add(vendor);
    known.last = key;
    all.set(folder, known);
  }
  handed.set(fields, all);
  return all;
}

const manySecrets: Condition = ({ field, fields }) => {
  const own = vendorsIn(field.value);
  if (own.size > 1) return { facts: { names: secretVariablesIn(field.value).join(', ') } };
  if (own.size === 0) return undefined;
  // Told once, at the last of them.
  const all = handedOver(fields).get(parentOf(field.key));
  // Headers go to one remote host, which has one key.
  const enough = /headers$/i.test(parentOf(field.key)) ? 1 : 2;
  return all && all.vendors.size > enough && all.last === field.key
    ? { facts: { names: [...all.vendors].join(', ') } }
    : undefined;
};

const PROGRAM_NAMES = new Set([
  'git',
  'node',
  'npm',
  'npx',
  'pnpm',
  'yarn',
  'python',
  'python3',
  'pip',
  'sh',
  'bash',
  'ls',
  'cat',
  'curl',
  'ssh',
  'sudo',
  'claude',
  'codex',
  'gemini',
  'cursor',
  'code',
  'gh',
  'docker',
  'make',
  'tsc',
  'env',
]); // prettier-ignore

/** Packages of other names that programs honestly come with, as their own registries list them. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  tsc: ['typescript'],
  npx: ['npm'],
  claude: ['@anthropic-ai/claude-code'],
  codex: ['@openai/codex'],
  gemini: ['@google/gemini-cli'],
  node: ['node-bin', '@nodejs/node'],
  yarn: ['@yarnpkg/cli', '@yarnpkg/cli-dist'],
  pnpm: ['@pnpm/exe'],
};

export const VALUE_CONDITIONS: Readonly<Record<string, Condition>> = {
  present: ({ field }) => (EMPTY.test(field.value.trim()) ? undefined : YES),
  true: ({ field }) => (isTrue(field.value.trim()) ? YES : undefined),
  false: ({ field }) => (/^(?:false|no|off|0)$/i.test(field.value.trim()) ? YES : undefined),
  equals: ({ field, args }) =>
    args.some(arg => arg.toLowerCase() === field.value.trim().toLowerCase()) ? YES : undefined,
  all: ({ field }) => (EVERYTHING.test(field.value.trim()) ? YES : undefined),
  'names-agent-file': ({ field }) => (namesAgentFile(field.value) ? YES : undefined),
  'hides-agent-file': hides,
  'excludes-review': ({ field }) => {
    if (/^!?\*\*(?:\/\*{1,2})?$/.test(field.value.trim())) return { weight: 2 };
    if (!namesAgentFile(field.value.replace(/^!/, ''))) return undefined;
    // Whole folders that hold much besides.
    return { weight: /^!?(?:\*\*\/)?\.(?:github|vscode)\/\*{1,2}(?:\/\*)?$/.test(field.value.trim()) ? 0 : 1 };
  },
  'wildcard-name': question =>
    isTrue(question.field.value) && /^(?:https?:\/\/)?\*{1,2}(?:\/\*{1,2})?$/.test(wildcardPart(question))
      ? YES
      : undefined,
  'allow-all-name': question =>
    /^allow$/i.test(question.field.value) && /\.\*{1,2}$/.test(question.field.key)
      ? /\bbash\b/.test(question.field.key)
        ? YES
        : { weight: 0 }
      : undefined,
  'secret-name': ({ field }) =>
    isSecretName(field.value) || /(?:KEY|TOKEN|SECRET)\*?$|^\*$/i.test(field.value) ? YES : undefined,
  'env-secret': ({ field }) => (variablesIn(field.value).some(isSecretName) ? YES : undefined),
  'many-secrets': manySecrets,
  'shadowed-name': ({ field, fields }) => {
    const own = fields.at.get('name')?.value ?? '';
    if (!PROGRAM_NAMES.has(field.name) || own === field.name || OWNERS[field.name]?.includes(own)) return undefined;
    // `@scope/git` may well be a git; a registry gives scopes to one owner only.
    return own.startsWith('@') && own.endsWith(`/${field.name}`) ? undefined : { facts: { program: field.name } };
  },
};
