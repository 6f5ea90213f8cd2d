// CI workflows that run a coding agent: which events start them, in which steps, and what is put into those steps.
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { AGENT_PACKAGES, AGENTS } from './agent-flags.ts';
import { below } from './below.ts';
import { type Field, type Fields, fieldsOf } from './fields.ts';
import { programName } from './judge-command.ts';
import { parseShell } from './shell.ts';

/** Events that anybody can cause, and that run with the repository's own secrets. */
const STRANGERS = new Set([
  'issues',
  'issue_comment',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'discussion',
  'discussion_comment',
  'workflow_run',
  'fork',
  'watch',
  'gollum',
  'commit_comment',
]); // prettier-ignore

const ACTIONS =
  /^(?:anthropics\/claude-code|google-github-actions\/run-gemini-cli|google-gemini\/|openai\/codex-action|actions\/ai-inference|github\/copilot|cursor\/|sst\/opencode|anomalyco\/opencode|block\/goose|qwenlm\/|augmentcode\/|charmbracelet\/crush|factory-ai\/|warpdotdev\/|continuedev\/|sourcegraph\/amp|all-hands-ai\/|openhands\/|cline\/|[\w.-]{1,60}\/[\w.-]{0,60}(?:claude-code|claude|codex|gemini-cli|aider|opencode|cursor-agent)[\w.-]{0,60}(?:@|\/))/i;

/** Agent steps looked at in one workflow. */
const STEPS = 100;

export interface AgentStep {
  /** Key path of the step, for instance `jobs.a.steps[2]`. */
  readonly path: string;
  /** Key path of its job. */
  readonly job: string;
  /** All values below the step, and the job's variables. */
  readonly values: readonly Field[];
  /** True when the job's token may change code, packages or deployments, or nothing says that it may not. */
  readonly mayWrite: boolean;
}

export interface AgentWorkflow {
  readonly fields: Fields;
  /** True when people without rights in the repository can start it. */
  readonly open: boolean;
  readonly events: ReadonlySet<string>;
  readonly steps: readonly AgentStep[];
}

/** The agent steps of a workflow, or undefined when the file is none or has none. */
export function agentWorkflow(file: SourceFile, views: readonly View[]): AgentWorkflow | undefined {
  const fields = fieldsOf(file, views);
  if (/(?:^|\/)\.gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab\/ci\//i.test(file.path)) return gitlabPipeline(fields);
  if (!/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i.test(file.path)) return undefined;
  const groups = new Map<string, Field[]>();
  for (const field of fields.values) {
    const step = /^((?:jobs\..{1,200}?|runs)\.steps\[\d+\])\./.exec(field.key)?.[1];
    if (step === undefined) continue;
    const list = groups.get(step);
    if (list) list.push(field);
    else groups.set(step, [field]);
  }
  const steps: AgentStep[] = [];
  for (const [path, values] of groups) {
    if (steps.length >= STEPS) break;
    if (!values.some(isAgent)) continue;
    const job = path.slice(0, path.lastIndexOf('.steps['));
    const shared = below(fields, `${job}.env`);
    steps.push({ path, job, values: [...values, ...shared], mayWrite: mayWrite(fields, job) });
  }
  if (steps.length === 0) return undefined;
  const events = eventsOf(fields);
  const open = [...events].some(event => STRANGERS.has(event) && !isMembersOnly(fields, event));
  return { fields, steps, events, open };
}

/** The jobs of a GitLab pipeline that start an agent. What starts the pipeline of a fork is decided in GitLab, not here. */
function gitlabPipeline(fields: Fields): AgentWorkflow | undefined {
  const jobs = new Map<string, Field[]>();
  for (const field of fields.values) {
    const job = /^([^.]{1,200})\.(?:(?:before_|after_)?script|variables)(?:\[|\.|$)/.exec(field.key)?.[1];
    if (job !== undefined) jobs.set(job, [...(jobs.get(job) ?? []), field]);
  }
  const steps = [...jobs]
    .filter(([, values]) => values.some(isAgent))
    .slice(0, STEPS)
    .map(([job, values]): AgentStep => ({ path: job, job, values, mayWrite: true }));
  return steps.length === 0 ? undefined : { fields, steps, events: new Set(), open: false };
}

/** A value that starts an agent: an action, or a line of a script. */
export function isAgent({ name, value }: Field): boolean {
  if (name === 'uses') return ACTIONS.test(value);
  if (!/^(?:run|(?:before_|after_)?script)$/.test(name) || value.length > 100_000) return false;
  for (const pipeline of parseShell(value)) {
    for (const { words } of pipeline) {
      const at = words.findIndex(word => AGENT_PACKAGES.test(word.text) || AGENTS.has(programName(word.text)));
      const before = words.slice(0, Math.max(0, at)).map(word => word.text);
      if (
        at < 0 ||
        !before.every(word =>
          /^-|=|^(?:npx|bunx|pnpm|dlx|uvx|sudo|env|timeout|\d+[smh]?|exec|xargs|time|if|then|!)$/.test(word),
        )
      )
        continue;
      const rest = words.slice(at + 1).map(word => word.text);
      if (rest.length > 0 && !/^(?:install|--version|-v|--help|login|auth|update|config|mcp|doctor)$/.test(rest[0]!))
        return true;
    }
  }
  return false;
}

/** Whether the token of a job may write what an attacker wants: its own permissions count, else the workflow's. */
function mayWrite(fields: Fields, job: string): boolean {
  const own = permissionsAt(fields, `${job}.permissions`);
  const said = own.length > 0 ? own : permissionsAt(fields, 'permissions');
  if (said.length === 0) return true;
  return said.some(({ name, value }) =>
    name === 'permissions'
      ? value.trim() === 'write-all'
      : value.trim() === 'write' &&
        /^(?:contents|actions|packages|deployments|pages|statuses|checks|security-events)$/.test(name),
  );
}

function permissionsAt(fields: Fields, path: string): readonly Field[] {
  const single = fields.at.get(path);
  return [...(single ? [single] : []), ...below(fields, path)];
}

/** Whether a value reaches the agent: variables only where the step's text names them. */
export function reachesAgent(field: Field, values: readonly Field[]): boolean {
  if (!/(?:^|\.)env\.[^.]{1,200}$/.test(field.key)) return true;
  const use = new RegExp(`\\$\\{?${field.name.replace(/\W/g, '')}\\b|env\\.${field.name.replace(/\W/g, '')}\\b`);
  return values.some(
    other => other !== field && !/(?:^|\.)env\./.test(other.key) && use.test(other.value.slice(0, 50_000)),
  );
}

/** Labels, milestones and assignments are given by members, so an event of these types waits for one of them. */
function isMembersOnly(fields: Fields, event: string): boolean {
  const types = fields.values.filter(({ key }) => TYPES.exec(key)?.[1] === event);
  return types.length > 0 && types.every(({ value }) => MEMBERS.test(value.trim()));
}

const TYPES = /^(?:on|"on"|true)\.([a-z_]{2,60})\.types(?:\[\d+\])?$/;
const MEMBERS = /^(?:un)?labeled$|^(?:un)?assigned$|^(?:de)?milestoned$|^(?:un)?pinned$|^(?:un)?locked$|^transferred$/;

/** Names of the events under `on`, written as a word, a list or a mapping. */
function eventsOf(fields: Fields): ReadonlySet<string> {
  const events = new Set<string>();
  for (const { key, value } of fields.values) if (/^(?:on|"on"|true)(?:\[\d+\])?$/.test(key)) events.add(value.trim());
  for (const { key } of [...fields.keys, ...fields.values]) {
    const event = /^(?:on|"on"|true)\.([a-z_]{2,60})/.exec(key)?.[1];
    if (event) events.add(event);
  }
  return events;
}
