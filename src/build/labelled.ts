// Labelled texts for the ablation command: what is an attack and what is not. Our own are the examples of the rule files
// and the test repositories; others are rows of a JSONL file that its owner names and that never enters the repository.
import { readFileSync } from 'node:fs';
import { unspell } from '../text/spell.ts';
import { type Files, loadRepos } from './inert.ts';
import { readRuleFiles } from './rulebook.ts';

/** Where something must be found, and, when we wrote the text ourselves, by which rule. */
export interface Attack {
  readonly path: string;
  readonly line?: number;
  readonly rule?: string;
}

/** A small repository. With places to find something at it is so many attacks; without any it is one honest case. */
export interface Case {
  readonly id: string;
  /** Attack class, or where the case comes from. */
  readonly group: string;
  readonly files: Files;
  readonly attacks: readonly Attack[];
}

export function ownCases(): readonly Case[] {
  const examples = readRuleFiles().flatMap(rule =>
    [rule.bad, rule.good].flatMap((list, good) =>
      list.map((example, i): Case => {
        const path = unspell(example.file);
        return {
          id: `${rule.id} ${good ? 'good' : 'bad'} ${i + 1}`,
          group: rule.class,
          files: { ...spelledOut(example.with ?? {}), [path]: unspell(example.text) },
          attacks: good ? [] : [{ path, rule: rule.id }],
        };
      }),
    ),
  );
  const repos = loadRepos().map(
    ({ slug, files, expected }): Case => ({
      id: slug,
      group: 'test-repos',
      files,
      attacks: expected.findings.map(({ file, line, rule }) => ({ path: file, line, rule })),
    }),
  );
  return [...examples, ...repos];
}

function spelledOut(files: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [unspell(path), unspell(text)]));
}

/** A row: a text with its place, class and severity and a harmless twin; or the code points of a text that is hidden. */
interface Row {
  readonly id: string;
  readonly host?: string;
  readonly text?: string;
  readonly class?: string;
  readonly severity?: string;
  readonly benign_twin?: string;
  readonly channel?: string;
  readonly legit?: boolean;
  readonly codepoints_hex?: string;
}

/** Rows of severity `none` and rows without class are honest; those of severity `info` are neither. */
export function casesFrom(file: string): readonly Case[] {
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return rows.flatMap(line => casesOf(JSON.parse(line) as Row));
}

function casesOf(row: Row): readonly Case[] {
  const path = row.host ?? 'AGENTS.md';
  const group = row.class ?? row.channel ?? 'honest';
  const of = (id: string, text: string, attack: boolean): Case => ({
    id,
    group,
    files: { [path]: text },
    attacks: attack ? [{ path }] : [],
  });
  if (row.codepoints_hex !== undefined) {
    const points = row.codepoints_hex.split(' ').filter(Boolean);
    const text = String.fromCodePoint(...points.map(hex => Number.parseInt(hex, 16)));
    return [of(`${row.id}:${row.channel}`, text, row.legit !== true)];
  }
  const attack = row.class !== undefined && row.severity !== 'none';
  return [
    ...(row.severity === 'info' || row.text === undefined ? [] : [of(row.id, row.text, attack)]),
    ...(row.benign_twin ? [of(`${row.id}/twin`, row.benign_twin, false)] : []),
  ];
}
