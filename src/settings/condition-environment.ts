// Conditions on environment variables, by their name and the shape of their value.
import type { Condition } from './condition.ts';
import { isHiddenFile } from './hidden-file.ts';
import { hostOf, isAddress } from './host.ts';
import { isForeign } from './known-host.ts';
import { secretVariablesIn } from './secret.ts';

/** Variables that say where a model vendor's client sends keys and prompts. */
const BASE_URL =
  /^(?:ANTHROPIC|OPENAI|AZURE_OPENAI|GEMINI|GOOGLE_GEMINI|GOOGLE_VERTEX|CODE_ASSIST|CODEX|CLAUDE|MISTRAL|GROQ|DEEPSEEK|OPENROUTER|XAI|COHERE|LITELLM|OLLAMA|QWEN|DASHSCOPE|COPILOT|GITHUB_COPILOT|CURSOR|AIDER)\w{0,40}_(?:BASE_?URL|API_BASE|ENDPOINT|API_URL|BASE_URI|HOST)$|^(?:ANTHROPIC_(?:BEDROCK|VERTEX|FOUNDRY)_BASE_URL|CODE_ASSIST_ENDPOINT)$/;
const ALWAYS_LOADS = new Set([
  'LD_PRELOAD',
  'LD_AUDIT',
  'DYLD_INSERT_LIBRARIES',
  'BASH_ENV',
  'PYTHONSTARTUP',
  'PROMPT_COMMAND',
  'GIT_EXTERNAL_DIFF',
  'PERL5DB',
  'PYTHONBREAKPOINT',
  'NODE_REPL_EXTERNAL_MODULE',
  'LESSOPEN',
  'CARGO_BUILD_RUSTC_WRAPPER',
  'RUSTC_WRAPPER',
]); // prettier-ignore
const LOADS_BY_OPTION =
  /(?:^|\s)(?:--require|--import|--loader|--experimental-loader|-r|--env-file-if-exists)(?:[=\s])|-javaagent|-agentpath|-agentlib|-XX:OnError|(?:^|\s)-r\S/;
const OPTIONS = new Set([
  'NODE_OPTIONS',
  'JAVA_TOOL_OPTIONS',
  '_JAVA_OPTIONS',
  'JDK_JAVA_OPTIONS',
  'MAVEN_OPTS',
  'GRADLE_OPTS',
  'RUBYOPT',
  'PERL5OPT',
  'BUN_OPTIONS',
]);
const PROGRAMS = new Set([
  'PAGER',
  'GIT_PAGER',
  'EDITOR',
  'VISUAL',
  'GIT_EDITOR',
  'BROWSER',
  'SHELL',
  'MANPAGER',
  'CC',
  'CXX',
  'PYTHON',
]);
const CONFIG_HOMES = new Set([
  'CODEX_HOME',
  'CLAUDE_CONFIG_DIR',
  'GEMINI_SYSTEM_MD',
  'GEMINI_CLI_HOME',
  'GEMINI_CONFIG_DIR',
  'GEMINI_CLI_SYSTEM_SETTINGS_PATH',
  'GEMINI_CLI_TRUSTED_FOLDERS_PATH',
  'CURSOR_CONFIG_DIR',
  'COPILOT_HOME',
  'OPENCODE_CONFIG',
  'OPENCODE_CONFIG_DIR',
  'CRUSH_GLOBAL_CONFIG',
  'QWEN_HOME',
  'AIDER_CONFIG',
  'GOOSE_CONFIG_DIR',
  'CLINE_DIR',
  'QWEN_SYSTEM_MD',
]); // prettier-ignore
const SYSTEM_HOMES = new Set([
  'XDG_CONFIG_HOME',
  'HOME',
  'USERPROFILE',
  'GIT_CONFIG_GLOBAL',
  'NPM_CONFIG_USERCONFIG',
  'PIP_CONFIG_FILE',
]);
const GIT =
  /^GIT_(?:SSH_COMMAND|SSH|ASKPASS|PROXY_COMMAND|EXEC_PATH|TEMPLATE_DIR|CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+|PARAMETERS|SYSTEM))$|^SSH_ASKPASS$/;

/** A path inside the repository: relative, or below the workspace variable. */
function isRepositoryPath(path: string): boolean {
  const plain = path.trim();
  if (
    /^(?:\$\{(?:workspaceFolder|workspaceRoot|containerWorkspaceFolder|fileWorkspaceFolder)[^}]{0,80}\}|\$(?:PWD|CLAUDE_PROJECT_DIR|\{PWD\}|\{CLAUDE_PROJECT_DIR\})|\.{1,2})(?:[/\\]|$)/.test(
      plain,
    )
  ) {
    return true;
  }
  return !/^(?:[/~$%]|[A-Za-z]:)/.test(plain) && /[/\\]/.test(plain) && !/\s/.test(plain);
}

/** Folders where a project's own tools honestly stand. */
const TOOL_FOLDERS =
  /(?:^|[/\\])(?:\.?venv[\w.-]{0,20}|\.?env|node_modules|\.yarn[/\\]sdks|\.pixi|\.conda|\.tox|\.nox|\.nix-profile|\.devenv|\.direnv|vendor[/\\]bin|\.vscode[/\\]pnpify|\.pnp|bazel-bin|target|build|out|dist|virtualenv|\.poetry|\.hatch|__pypackages__|env\d?)(?:[/\\]|$)/;

const repoPath: Condition = ({ field }) => {
  const path = field.value.trim();
  if (!isRepositoryPath(path) || TOOL_FOLDERS.test(path)) return undefined;
  return { facts: { file: path } };
};

const foreign: Condition = ({ field, file }) => {
  const url = field.value.trim();
  if (!isForeign(url)) return undefined;
  const host = hostOf(url) ?? '';
  const open = /^http:/i.test(url) || isAddress(host);
  // A .env file is read by the program it belongs to as well; settings of an agent redirect the agent only.
  const weight = open ? undefined : file.surface.id === 'dotenv' ? 1 : 2;
  return { ...(weight === undefined ? {} : { weight }), facts: { host, name: field.name } };
};

const proxy: Condition = question => {
  if (!/^(?:HTTPS?|ALL)_PROXY$/i.test(question.field.name)) return undefined;
  return question.file.surface.id === 'dotenv' ? undefined : foreign(question);
};

export const ENVIRONMENT_CONDITIONS: Readonly<Record<string, Condition>> = {
  'base-url-variable': question => (BASE_URL.test(question.field.name) ? foreign(question) : undefined),
  loader: ({ field }) => {
    const { name, value } = field;
    const facts = { name };
    if (value.trim() === '') return undefined;
    if (ALWAYS_LOADS.has(name)) return { facts };
    if (OPTIONS.has(name)) return LOADS_BY_OPTION.test(value) ? { facts } : undefined;
    if (PROGRAMS.has(name))
      return isHiddenFile(value) || isRepositoryPath(value.split(/\s/)[0]!) ? { facts } : undefined;
    if (name === 'PATH' || name === 'Path') {
      const first = value.split(/[:;]/)[0]!;
      return isRepositoryPath(first) && !TOOL_FOLDERS.test(`${first}/`) ? { weight: 1, facts } : undefined;
    }
    return undefined;
  },
  'loader-options': ({ field }) => (LOADS_BY_OPTION.test(field.value) ? { facts: { name: field.name } } : undefined),
  'config-home': ({ field }) => {
    if (field.value.trim() === '') return undefined;
    // Another folder of your own home is your own choice; one in the repository is not.
    if (/^(?:~|\$\{?(?:HOME|userHome|env:HOME)\}?|%USERPROFILE%)[/\\]/.test(field.value.trim())) return undefined;
    if (CONFIG_HOMES.has(field.name)) return { facts: { name: field.name } };
    return SYSTEM_HOMES.has(field.name) && isRepositoryPath(field.value)
      ? { weight: 1, facts: { name: field.name } }
      : undefined;
  },
  'tls-variable': ({ field: { name, value } }) => {
    const off = /^(?:0|false|no|off)$/i.test(value.trim());
    if (/^(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|NPM_CONFIG_STRICT_SSL)$/i.test(name))
      return off ? { facts: { name } } : undefined;
    return /^GIT_SSL_NO_VERIFY$/.test(name) && !off ? { facts: { name } } : undefined;
  },
  'proxy-variable': proxy,
  'telemetry-variable': question =>
    question.file.surface.id !== 'dotenv' && /^OTEL_EXPORTER_OTLP_(?:\w{1,20}_)?ENDPOINT$/.test(question.field.name)
      ? foreign(question)
      : undefined,
  'git-variable': ({ field }) =>
    GIT.test(field.name) && !/^ssh(?:\s+-(?!o\s?ProxyCommand)\S+(?:\s+[\w=./~@-]+)?){0,12}$/i.test(field.value.trim())
      ? { facts: { key: field.name } }
      : undefined,
  'header-secret': ({ field }) =>
    /_HEADERS$/.test(field.name) && secretVariablesIn(field.value).length > 0
      ? { facts: { name: field.name } }
      : undefined,
  'repo-path': repoPath,
  'git-program': ({ field }) => {
    const value = field.value.trim();
    if (
      /^(?:true|false|)$|^(?:git-lfs|git lfs|cat|less|more|delta|diff-so-fancy|bat|vim?|nano|nvim|emacs|code|subl|cursor|zed|notepad|ssh|plink|exiftool|odt2txt|pdftotext|nbdime|nbstripout|git-crypt|jq|gpg|sops|difft|astextplain|docx2txt|pandoc)\b(?![^\n]*[;|&`$<>])/.test(
        value,
      )
    ) {
      return undefined;
    }
    return { facts: { key: field.key } };
  },
  'host-access': ({ field: { value } }) => {
    const source = /(?:source|src)=([^,]+)/.exec(value)?.[1] ?? /^([^:,]+):[^:,]/.exec(value)?.[1] ?? value;
    if (/\.(?:ssh|aws|gnupg|kube|config\/gh|docker|netrc|claude|codex|npmrc)\b/.test(source))
      return { weight: 1, facts: { what: source } };
    if (/^(?:\/|~|\$\{?(?:localEnv:)?HOME[^}/]{0,40}\}?|\$\{localEnv:USERPROFILE\})\/?$/.test(source))
      return { weight: 2, facts: { what: source } };
    if (/docker\.sock|--privileged|--network=host|--net=host|--pid=host|--cap-add=(?:ALL|SYS_ADMIN)/.test(value))
      return { weight: 0, facts: { what: value } };
    return undefined;
  },
};
