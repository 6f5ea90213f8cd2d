// A named config file -> what it says. Reads nothing that was not named: no parent folders, no package.json, no home folder.
import { dirname, join } from 'node:path';
import { getNodeValue } from 'jsonc-parser';
import { lineStarts, position } from '../../text/lines.ts';
import { check } from './check.ts';
import { type Config, NO_CONFIG } from './config.ts';
import { faulty, type Node, parseJson } from './parse.ts';
import { CONFIG } from './shape.ts';
import { readNamed } from './text-file.ts';

export interface ReadConfig {
  readonly config: Config;
  /** To be called once all rules are known. @throws UsageError that lists the places that name a rule there is not. */
  readonly checkRules: (ids: readonly string[]) => void;
}

/** @throws UsageError that lists the faults with line and column. `file`: as the user typed it. */
export function readConfig(file: string): ReadConfig {
  const text = readNamed(file, '--config');
  const tree = parseJson(file, text);
  const faults = check(tree, CONFIG);
  if (faults.length > 0) throw faulty(file, text, faults);
  const raw = getNodeValue(tree) as Partial<Config>;
  const starts = lineStarts(text);
  const lines = items(tree, 'suppressions').map(node => position(starts, node.offset).line);
  return {
    config: {
      ...NO_CONFIG,
      ...raw,
      extraRules: (raw.extraRules ?? []).map(folder => join(dirname(file), folder)),
      suppressions: (raw.suppressions ?? []).map((one, i) => ({ ...one, line: lines[i] ?? 1 })),
    },
    checkRules(ids) {
      const wrong = check(tree, CONFIG, ids);
      if (wrong.length > 0) throw faulty(file, text, wrong);
    },
  };
}

function items(tree: Node, field: string): readonly Node[] {
  const property = tree.children?.find(one => one.children?.[0]?.value === field);
  return property?.children?.[1]?.children ?? [];
}
