// What a key of a settings file is in the words of somebody who knows the agent: `hooks.PreToolUse[0].hooks[1].command` is
// "hook PreToolUse (Bash)". Names come from the file, so the words are untrusted.
import { type Field, type Fields, parentOf } from '../settings/fields.ts';

const SERVER =
  /(?:^|\.)(?:mcpServers|mcp_servers|mcp-servers|context_servers|servers|mcp|extensions)(?:\[\d+\])?\.(.{1,200}?)\.(?:command|cmd|path|executable|url|serverUrl|httpUrl|uri|endpoint|args|env|environment|envs|headers|alwaysAllow|autoApprove|trust|headersHelper|default_tools_approval_mode|type)\b/;
const HOOK = /(?:^|\.)hooks?\.([\w:-]{1,80})(?:[.[]|$)/;
const PROGRAM_KEYS = /\.(?:command|cmd|bash|powershell|windows|linux|osx|run|exec|script|shell|commandWindows)$/;

/** The label of a value, for instance `MCP server docs`. Never empty. */
export function labelOf({ key, name }: Field, fields: Fields): string {
  const server = SERVER.exec(key)?.[1];
  if (server !== undefined) return `MCP server ${server}`;
  const event = HOOK.exec(key)?.[1];
  if (event !== undefined) return `hook ${event}${matcherOf(key, fields)}`;
  if (/(?:^|\.)hooks\[\d+\]/.test(key)) {
    const said = valueNear(key, fields, ['event', 'trigger', 'on', 'when.type', 'name']);
    return said === undefined ? 'hook' : `hook ${said}`;
  }
  if (/^tasks\[\d+\]/.test(key)) {
    const task = /^tasks\[\d+\]/.exec(key)![0];
    const title = fields.at.get(`${task}.label`)?.value ?? fields.at.get(`${task}.taskName`)?.value ?? '';
    const opens = fields.at.get(`${task}.runOptions.runOn`)?.value === 'folderOpen';
    return `task ${title}`.trim() + (opens ? ', when the folder opens' : '');
  }
  const debug = /^(?:launch\.)?configurations\[\d+\]/.exec(key)?.[0];
  if (debug !== undefined) return `debug configuration ${fields.at.get(`${debug}.name`)?.value ?? ''}`.trim();
  const offered = /^\[\d+\]/.exec(key)?.[0];
  if (offered !== undefined && name === 'entry') return `hook ${fields.at.get(`${offered}.id`)?.value ?? ''}`.trim();
  if (/^scripts\./.test(key)) return `script ${name}`;
  const plain = key.replace(PROGRAM_KEYS, '').replace(/\[\d+\]/g, '');
  return plain.replace(/^frontmatter\./, '');
}

/** Which tools a hook waits for: the matcher beside the list of handlers that a key is in. */
function matcherOf(key: string, fields: Fields): string {
  const said = valueNear(key, fields, ['matcher', 'matchers', 'pattern', 'if']);
  return said === undefined || said === '' || said === '*' ? '' : ` (${said})`;
}

/** The value of the nearest of `names` in the objects around a key, at most six levels out. */
function valueNear(key: string, fields: Fields, names: readonly string[]): string | undefined {
  let at = key;
  for (let level = 0; level < 6 && at !== ''; level++) {
    // An item of a list is an object of its own: `hooks.Stop[0]` before `hooks`.
    const item = at.endsWith(']') && level > 0 ? at : parentOf(at);
    for (const name of names) {
      const found = fields.at.get(item === '' ? name : `${item}.${name}`);
      if (found && found.key !== key) return found.value.slice(0, 120);
    }
    at = objectAround(at);
  }
  return undefined;
}

/** `a.b[0].c` -> `a.b[0]` -> `a.b` -> `a`. */
function objectAround(key: string): string {
  if (key.endsWith(']')) return key.slice(0, key.lastIndexOf('['));
  return key.slice(0, Math.max(0, key.lastIndexOf('.')));
}
