// The committed pages: docs/rules/, docs/reference/{cli,config,surfaces}.md with the config's schema, and
// rules/rule.schema.json. Pages of rules that are gone are removed, so that the folder is always exactly what rules/ says.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readClasses } from './classes.ts';
import { cliPage } from './cli-page.ts';
import { configPage, configSchema } from './config-pages.ts';
import { rulePage, rulesIndex } from './rule-pages.ts';
import { RULE_SCHEMA } from './rule-schema.ts';
import { readRuleFiles } from './rulebook.ts';
import { surfacePage } from './surface-page.ts';
import { readSurfaces } from './surfaces.ts';
import { writeIfChanged } from './write.ts';

/** Path from the project's root to content. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const rules = readRuleFiles();
  const classes = readClasses(readFileSync('rules/classes.yaml', 'utf8'));
  const all = new Map<string, string>();
  for (const rule of rules) all.set(`docs/rules/${rule.id}.md`, await rulePage(rule, classes));
  all.set('docs/rules/README.md', rulesIndex(rules));
  all.set('docs/reference/cli.md', cliPage());
  all.set('docs/reference/config.md', configPage());
  all.set('docs/reference/config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`);
  all.set('docs/reference/surfaces.md', surfacePage(readSurfaces(), new Set(rules.map(rule => rule.id))));
  all.set('rules/rule.schema.json', `${JSON.stringify(RULE_SCHEMA, null, 2)}\n`);
  return all;
}

export async function generatePages(): Promise<void> {
  const all = await pages();
  for (const [path, content] of all) writeIfChanged(path, content);
  const old = existsSync('docs/rules') ? readdirSync('docs/rules').map(name => `docs/rules/${name}`) : [];
  for (const path of old) if (!all.has(path)) rmSync(path);
}
