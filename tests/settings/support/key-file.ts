// Writes a settings file with one value at a key path, in the format of the surface. `**` and `*` become names, `[]` an item.
import type { SettingKey } from '../../../src/model/surface.ts';

type Tree = { [name: string]: Tree | Tree[] | string } | string;

/** The text of a file. Of alternatives the first is written. */
export function fileFor(format: string, path: string, value: string, key: SettingKey): string {
  const names = path
    .split('.')
    .filter((name, i, all) => name !== '**' || i === all.length - 1)
    .map(name => name.split('|')[0]!);
  const tree = build(
    names.map(name => named(name, path, key)),
    value,
  );
  switch (format) {
    case 'json':
      return JSON.stringify(tree, null, 1);
    case 'yaml':
      return yaml(tree);
    case 'toml':
      return toml(tree);
    case 'markdown':
      return `---\n${yaml((tree as { frontmatter: Tree }).frontmatter)}---\nText.\n`;
    case 'dotenv':
      return `${names.at(-1) === '*' ? named('*', path, key) : names.at(-1)}=${value}\n`;
    default:
      return ini(
        names.map(name => named(name, path, key)),
        value,
      );
  }
}

/** What a wildcard stands for: a variable's or pattern's name where the condition asks for one. */
function named(name: string, path: string, key: SettingKey): string {
  const items = name.endsWith('[]') ? '[]' : '';
  const plain = name.replace(/\[\]$/, '');
  if (plain === '') return items;
  if (!plain.includes('*')) return name;
  const last = path.endsWith('*');
  return (last ? (WILD[key.when] ?? 'x') : 'x') + items;
}

const WILD: Readonly<Record<string, string>> = {
  'base-url-variable': 'ANTHROPIC_BASE_URL',
  loader: 'LD_PRELOAD',
  'config-home': 'CODEX_HOME',
  'tls-variable': 'NODE_TLS_REJECT_UNAUTHORIZED',
  'proxy-variable': 'HTTPS_PROXY',
  'telemetry-variable': 'OTEL_EXPORTER_OTLP_ENDPOINT',
  'git-variable': 'GIT_SSH_COMMAND',
  'header-secret': 'ANTHROPIC_CUSTOM_HEADERS',
  'terminal-rule': '/.*/',
  'edit-rule': '**/.vscode/*.json',
  'wildcard-name': 'https://*',
  'allow-all-name': '*',
  'hides-agent-file': '**/CLAUDE.md',
  'outside-path-name': '~/.ssh',
  'npm-registry': '@x:registry',
  'shadowed-name': 'git',
};

function build(names: readonly string[], value: string): Tree {
  if (names.length === 0) return value;
  const [first, ...rest] = names as [string, ...string[]];
  const inner = build(rest, value);
  if (!first.endsWith('[]')) return { [first]: inner };
  const plain = first.slice(0, -2);
  return plain === '' ? ([inner] as unknown as Tree) : { [plain]: [inner] };
}

/** JSON is YAML. */
function yaml(tree: Tree): string {
  return `${JSON.stringify(tree, null, 1)}\n`;
}

function toml(tree: Tree): string {
  const inline = (value: Tree | Tree[]): string => {
    if (typeof value === 'string') return /^(?:true|false)$/.test(value) ? value : JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
    return `{ ${Object.entries(value)
      .map(([name, one]) => `${JSON.stringify(name)} = ${inline(one)}`)
      .join(', ')} }`;
  };
  return Object.entries(tree)
    .map(([name, value]) => `${JSON.stringify(name)} = ${inline(value as Tree)}\n`)
    .join('');
}

function ini(names: readonly string[], value: string): string {
  const plain = names.map(name => name.replace(/\[\]$/, ''));
  if (plain.length === 1) return `${plain[0]}=${value}\n`;
  const [section, ...rest] = plain as [string, ...string[]];
  const sub = rest.slice(0, -1).join('.');
  return `[${section}${sub === '' ? '' : ` "${sub}"`}]\n${rest.at(-1)} = ${value}\n`;
}
