// Folders of rules that the invoker named: every .yaml and .yml file below, in a stable order, links not followed.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule, RuleInfo } from '../../model/rule.ts';
import type { RuleText } from '../../rulebook/extra.ts';
import { quote } from '../../text/quote.ts';
import { UsageError } from '../usage-error.ts';
import { readNamed } from './text-file.ts';

/** Rule files in all folders together. */
const MOST = 2000;

/** Faults that are shown at once. */
const SHOWN = 20;

/** @throws UsageError that lists every fault with file, line and field. `known`: the rules there are already. */
export async function rulesIn(
  folders: readonly string[],
  known: readonly RuleInfo[],
): Promise<{ readonly rules: readonly Rule[]; readonly texts: readonly RuleText[] }> {
  const texts = folders.flatMap(filesIn).map((file): RuleText => ({ file, text: readNamed(file, '--rules') }));
  const { readExtraRules } = await import('../../rulebook/extra.ts');
  const { rules, errors } = await readExtraRules(texts, new Set(known.map(rule => rule.id)));
  if (errors.length === 0) return { rules, texts };
  const lines = errors
    .slice(0, SHOWN)
    .map(
      ({ file, line, field, message }) =>
        `${quote(file)}:${line}: ${field === '' ? '' : `${quote(field, 80)}: `}${quote(message, 400)}`,
    );
  const left = errors.length > SHOWN ? [`and ${errors.length - SHOWN} more faults`] : [];
  throw new UsageError([...lines, ...left].join('\nunjack: '), 'docs/guide/own-rules.md says how to write a rule');
}

function filesIn(folder: string): readonly string[] {
  const fail = (why: string): never => {
    throw new UsageError(`--rules ${quote(folder)}: ${why}`);
  };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return fail('there is no such folder');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) return fail('there is no .yaml file in it');
  return files.length > MOST ? fail(`there are more than ${MOST} files in it`) : files;
}
