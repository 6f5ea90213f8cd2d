// Whether a coding agent runs unjack: then the report that no text of the scanned files can get into is the default.
// Only variables that an agent sets for the commands it runs, and no person's shell has; those of editors, in whose
// terminals people type, are left out. Being wrong costs a person the details, which --format pretty brings back.

/** Variables, the agent that sets each, and where that can be read (seen 2026-11-22). */
export const AGENT_VARIABLES: readonly (readonly [name: string, agent: string, source: string])[] = [
  ['CLAUDECODE', 'Claude Code', 'code.claude.com/docs/en/env-vars'],
  ['CURSOR_AGENT', 'Cursor', 'cursor.com/docs/cli; @vercel/detect-agent 1.2.7'],
  ['GEMINI_CLI', 'Gemini CLI', 'google-gemini/gemini-cli docs/tools/shell.md'],
  ['CODEX_SANDBOX', 'Codex', 'openai/codex codex-rs/core/src/spawn.rs'],
  ['CODEX_THREAD_ID', 'Codex', '@vercel/detect-agent 1.2.7; am-i-vibing 0.5.0'],
  ['OPENCODE', 'OpenCode', '@vercel/detect-agent 1.2.7; am-i-vibing 0.5.0'],
  ['AUGMENT_AGENT', 'Augment', '@vercel/detect-agent 1.2.7; am-i-vibing 0.5.0'],
  ['ANTIGRAVITY_AGENT', 'Antigravity', '@vercel/detect-agent 1.2.7; am-i-vibing 0.5.0'],
  ['AI_AGENT', 'any agent that says so', '@vercel/detect-agent 1.2.7'],
];

function runByAgent(env: NodeJS.ProcessEnv): boolean {
  return AGENT_VARIABLES.some(([name]) => !['', '0', 'false', undefined].includes(env[name]?.trim().toLowerCase()));
}

/** The format asked for, or the one that fits who is reading. */
export function formatFor(asked: string | undefined, env: NodeJS.ProcessEnv): string {
  return asked ?? (runByAgent(env) ? 'agent' : 'pretty');
}
