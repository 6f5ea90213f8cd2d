// Command-line names of coding agents, and the options that take the human out.

export const AGENTS = new Set([
  'claude',
  'codex',
  'gemini',
  'cursor-agent',
  'cursor',
  'copilot',
  'aider',
  'goose',
  'opencode',
  'crush',
  'amp',
  'q',
  'qwen',
  'cline',
  'roo',
  'kilo',
  'kilocode',
  'droid',
  'auggie',
  'kiro',
  'kiro-cli',
  'vibe',
  'grok',
  'pi',
  'openhands',
  'junie',
  'warp',
  'cn',
  'rovodev',
  'kimi',
]); // prettier-ignore

/** Packages that bring them. */
export const AGENT_PACKAGES =
  /^(?:@anthropic-ai\/claude-code|@google\/gemini-cli|@openai\/codex|@github\/copilot|opencode-ai|@sourcegraph\/amp|@qwen-code\/qwen-code|@augmentcode\/auggie|@charmland\/crush|@continuedev\/cli|aider-chat)(?:@|$)/;

/** Options that take the human out, when given to one of {@link AGENTS}. */
export const PERMISSION_FLAGS =
  /^(?:--dangerously-(?:skip-permissions|bypass-approvals-and-sandbox|allow-all\S{0,20})|--allow-dangerously-skip-permissions|--yolo|--full-auto|--trust-all-tools|--allow-all(?:-tools|-paths|-urls)?|--yes-always|--skip-trust|--trust-project-hooks|--auto-approve(?:-all)?|--skip-permissions(?:-unsafe)?|--no-sandbox|(?:--approval-mode|--permission-mode|--ask-for-approval|--sandbox|--auto)[= ](?:yolo|bypassPermissions|never|danger-full-access|high|full))$/i;

/** Options of agents that mean the same but are ordinary options elsewhere. */
export const SHORT_PERMISSION_FLAGS: Readonly<Record<string, ReadonlySet<string>>> = {
  gemini: new Set(['-y']),
  qwen: new Set(['-y']),
  'cursor-agent': new Set(['-f', '--force']),
  aider: new Set(['--yes']),
  crush: new Set(['-y']),
  q: new Set(['-a']),
};
