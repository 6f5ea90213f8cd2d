// Which of the dangerous keys of rules/surfaces say what an agent runs, connects to, may do or is given, by the rule they
// raise: a key that can run something dangerous runs something.

import type { Verb } from '../model/inventory.ts';
import type { SettingKey } from '../model/surface.ts';
import { LIST_CONDITIONS } from '../settings/condition-command.ts';

const ALLOWS = new Set([
  'agent-may-edit-its-settings',
  'approval-disabled',
  'devcontainer-host-access',
  'mcp-auto-approve',
  'permission-wildcard',
  'reads-beyond-repo',
  'sandbox-off',
  'skill-allowed-tools-wildcard',
  'trust-disabled',
  'trusts-all-project-servers',
]);

const ADDRESSES = new Set(['remote-url', 'foreign-url', 'stranger-url', 'remote-package']);

/** Conditions on an environment variable: the variable is set, whatever they say of its value. */
const VARIABLES = new Set([
  'base-url-variable',
  'loader',
  'config-home',
  'tls-variable',
  'proxy-variable',
  'telemetry-variable',
  'git-variable',
  'header-secret',
]);

export interface Said {
  readonly verb: Verb;
  /** True when only a value that the key's own condition objects to is worth a line. */
  readonly onlyWhenRaised: boolean;
}

/** What the value at a key says, or undefined when it is nothing of the kind. */
export function saidBy(key: SettingKey): Said | undefined {
  const said = (verb: Verb, onlyWhenRaised = false): Said => ({ verb, onlyWhenRaised });
  if (key.rule === 'schema-url-exfiltration' || key.rule.startsWith('script-')) return undefined;
  if (LIST_CONDITIONS.has(key.when)) return said('runs');
  if (key.rule === 'helper-command') return said('runs', key.when !== 'present');
  if (key.rule === 'interpreter-path-in-repo' || key.rule === 'git-config-executes') return said('runs', true);
  if (VARIABLES.has(key.when)) return said('sets');
  if (key.rule === 'secrets-passed-on') return said('sets', true);
  if (ADDRESSES.has(key.when)) return said('connects');
  if (ALLOWS.has(key.rule)) return said('allows', key.when === 'host-access');
  return undefined;
}
