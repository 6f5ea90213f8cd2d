// The baseline as a file: JSON, sorted, one entry a line, so that a review sees what was added and what went.
import { getNodeValue } from 'jsonc-parser';
import { type Finding, SEVERITIES } from '../../model/finding.ts';
import { type BaselineEntry, entryOf } from '../../suppress/baseline.ts';
import { check } from './check.ts';
import { faulty, parseJson } from './parse.ts';
import type { Shape } from './shape.ts';
import { readNamed } from './text-file.ts';

const hash: Shape = { is: 'fingerprint', about: '' };

/** Raised when an entry changes its meaning. */
const FORM = 'unjack baseline 1';

const BASELINE: Shape = {
  is: 'fields',
  about: 'Findings that were accepted on some day.',
  fields: {
    form: { needed: true, shape: { is: 'choice', of: [FORM], about: '' } },
    findings: {
      needed: true,
      shape: {
        is: 'list',
        about: '',
        of: {
          is: 'fields',
          about: '',
          fields: {
            rule: { needed: true, shape: { is: 'rule', about: '' } },
            severity: { needed: true, shape: { is: 'choice', of: SEVERITIES, about: '' } },
            fingerprint: { needed: true, shape: hash },
            content: { needed: true, shape: hash },
            file: { needed: true, shape: hash },
          },
        },
      },
    },
  },
};

/** @throws UsageError that lists the faults with line and column. */
export function readBaseline(file: string): readonly BaselineEntry[] {
  const text = readNamed(file, '--baseline');
  const tree = parseJson(file, text);
  const faults = check(tree, BASELINE);
  if (faults.length > 0) throw faulty(file, text, faults);
  return (getNodeValue(tree) as { findings: readonly BaselineEntry[] }).findings;
}

/** The file that accepts these findings. */
export function baselineText(findings: readonly Finding[]): string {
  const entries = findings.map(entryOf).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const lines = entries.map(({ rule, severity, fingerprint, content, file }) => {
    return `    ${JSON.stringify({ rule, severity, fingerprint, content, file })}`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "form": ${JSON.stringify(FORM)},\n  "findings": ${list}\n}\n`;
}

function key({ rule, fingerprint }: BaselineEntry): string {
  return `${rule} ${fingerprint}`;
}
