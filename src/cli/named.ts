// Everything the invoker named with an option - config, rules, baseline, leave for ignore comments - as options of a scan.
// Nothing is looked for: what is not named does not count.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../model/finding.ts';
import type { RuleFacts, RuleInfo } from '../model/rule.ts';
import { factsOf } from '../model/rule-facts.ts';
import { builtInOnUse } from '../rulebook/on-use.ts';
import type { ScanOptions } from '../scan.ts';
import type { BaselineEntry } from '../suppress/baseline.ts';
import { classify } from '../surfaces/classify.ts';
import { isPackagePaper } from '../surfaces/dependency.ts';
import type { Matcher, SurfaceData } from '../surfaces/matcher.ts';
import { quote } from '../text/quote.ts';
import { type Config, NO_CONFIG, type RuleJudgements } from './config/config.ts';
import { anyOf } from './globs.ts';
import type { Flags } from './program.ts';

/** Where and how much is scanned. */
export interface Scope {
  /** Absolute; undefined when paths are relative to nothing on disk. */
  readonly root: string | undefined;
  /** Everything below the root is scanned. */
  readonly whole: boolean;
}

export interface NamedSettings {
  /** All rules there are, with those of the invoker, in id order. */
  readonly rules: readonly RuleInfo[];
  readonly exclude: readonly string[];
  readonly failOn: Severity | 'never';
  /** Files that count even where git ignores them: all that somebody reads or runs, except program text. */
  readonly agentFile: (path: string) => boolean;
  /** Surfaces that the config adds. */
  readonly surfaces: Matcher;
  readonly scanOptions: (scope: Scope) => ScanOptions;
}

/** @throws UsageError when something named is missing or wrong. */
export async function namedSettings(flags: Flags): Promise<NamedSettings> {
  const folders = (flags.rules as readonly string[] | undefined) ?? [];
  const files = [flags.config, flags.baseline].filter((file): file is string => typeof file === 'string');
  const { config, checkRules } = await readConfigFlag(flags.config as string | undefined);
  const ours = builtInOnUse().facts;
  const { rules: extra, texts } = await extraRules([...folders, ...config.extraRules], ours);
  const rules = [...ours, ...extra.map(factsOf)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = rules.flatMap(rule => [rule.id, ...(rule.formerly ?? [])]);
  checkRules(ids);
  const surfaces = await surfacesOf(config);
  const judge = await judgeOf(config);
  const suppressions = await Promise.all(
    config.suppressions.map(async one => ({ ...one, matches: await anyOf(one.files) })),
  );
  const baseline = typeof flags.baseline === 'string' ? await readBaselineFlag(flags.baseline) : undefined;
  const known = new Set(ids);
  const active = (rule: RuleInfo) => flags.all === true || rule.precision !== 'low' || wanted(config, rule);
  return {
    rules,
    exclude: config.exclude,
    failOn: (flags['fail-on'] as Severity | 'never' | undefined) ?? config.failOn ?? 'medium',
    agentFile: path => isAgentPath(path, surfaces),
    surfaces,
    scanOptions: ({ root, whole }) => ({
      rules: {
        facts: rules.filter(active),
        load: async () => [...(await builtInOnUse(active).load()), ...extra.filter(active)],
        recipe: { ids: rules.filter(active).map(rule => rule.id), extra: texts },
      },
      surfaces,
      trustedHosts: config.trustedHosts.map(host => host.replace(/^[^/]+/, name => name.toLowerCase())),
      ...(judge ? { judge } : {}),
      suppress: {
        inline: flags['allow-inline'] === true,
        config: suppressions,
        ...(baseline ? { baseline: { entries: baseline, whole } } : {}),
        whole,
        today: new Date().toISOString().slice(0, 10),
        known: id => known.has(id),
        named: path => root !== undefined && files.some(file => samePlace(file, join(root, path))),
      },
    }),
  };
}

/** Whether a file counts even where git ignores it: everything that somebody reads or runs, except program text. */
export function isAgentPath(path: string, more: Matcher = () => []): boolean {
  const { kind } = classify(path, more(path));
  return kind !== 'source' && kind !== 'other';
}

/** What --dependencies scans of installed packages: everything but program text and data. */
export function dependencyFileFor(flags: Flags): { readonly dependencyFile?: (path: string) => boolean } {
  return flags.dependencies === true ? { dependencyFile: path => isAgentPath(path) || isPackagePaper(path) } : {};
}

/** Each reader loads on use: most scans name nothing. */
async function readConfigFlag(file: string | undefined) {
  if (file === undefined) return { config: NO_CONFIG, checkRules: () => {} };
  return (await import('./config/read.ts')).readConfig(file);
}

async function readBaselineFlag(file: string): Promise<readonly BaselineEntry[]> {
  return (await import('./config/baseline-file.ts')).readBaseline(file);
}

async function extraRules(folders: readonly string[], ours: readonly RuleFacts[]) {
  if (folders.length === 0) return { rules: [], texts: [] };
  return (await import('./config/rule-folder.ts')).rulesIn(folders, ours);
}

async function surfacesOf({ surfaces }: Config): Promise<Matcher> {
  const rows = await Promise.all(
    surfaces.map(async ({ files, title, kind, agent = 'Any agent', when = 'on-read', format }, i) => {
      const data: SurfaceData = {
        id: `config-${i + 1}`,
        title: quote(title, 120),
        owner: quote(agent, 60),
        kind,
        ...(format === undefined ? {} : { format }),
        loadedBy: [{ agent: quote(agent, 60), when }],
        executes: false,
        verified: true,
      };
      return { data, matches: await anyOf(files) };
    }),
  );
  return path => rows.filter(({ matches }) => matches(path)).map(({ data }) => data);
}

async function judgeOf({ rules, overrides }: Config): Promise<ScanOptions['judge']> {
  if (overrides.length === 0 && Object.keys(rules).length === 0) return undefined;
  const rows = await Promise.all(overrides.map(async one => ({ rules: one.rules, matches: await anyOf(one.files) })));
  rows.reverse();
  return (rule, path) => {
    const said = rows.find(row => says(row.rules, rule) !== undefined && row.matches(path))?.rules ?? rules;
    const judgement = says(said, rule);
    return judgement === 'default' ? undefined : judgement;
  };
}

function says(rules: RuleJudgements, rule: RuleInfo): RuleJudgements[string] | undefined {
  for (const id of [rule.id, ...(rule.formerly ?? [])]) if (Object.hasOwn(rules, id)) return rules[id];
  return undefined;
}

/** Whether the config gives the rule a severity: then it is wanted, whatever its precision. */
function wanted({ rules, overrides }: Config, rule: RuleInfo): boolean {
  return [rules, ...overrides.map(one => one.rules)].some(map => {
    const said = says(map, rule);
    return said !== undefined && said !== 'off' && said !== 'default';
  });
}

function samePlace(named: string, scanned: string): boolean {
  try {
    return realpathSync(named) === realpathSync(scanned);
  } catch {
    return false;
  }
}
