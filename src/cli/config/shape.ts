// What a config file may hold: the one table that the validator, the JSON schema and the reference page are made from.
import { SEVERITIES } from '../../model/finding.ts';

/** Texts with a form of their own; check.ts knows how to test each. */
export type LeafName = 'text' | 'rule' | 'glob' | 'host' | 'date' | 'fingerprint' | 'folder';

export type Shape =
  | { readonly is: LeafName; readonly about: string }
  | { readonly is: 'choice'; readonly of: readonly string[]; readonly about: string }
  | { readonly is: 'list'; readonly of: Shape; readonly least?: number; readonly about: string }
  /** Rule ids to values. */
  | { readonly is: 'rules'; readonly of: Shape; readonly about: string }
  | { readonly is: 'fields'; readonly fields: Readonly<Record<string, Field>>; readonly about: string };

export interface Field {
  readonly shape: Shape;
  readonly needed?: true;
}

/** What a config may say of a rule. */
export const JUDGEMENTS = ['off', 'default', ...SEVERITIES] as const;

const files: Shape = {
  is: 'list',
  least: 1,
  of: { is: 'glob', about: 'A glob; without a slash it matches the name of a file or folder anywhere.' },
  about: 'Globs of paths, relative to what is scanned.',
};

const rules: Shape = {
  is: 'rules',
  of: {
    is: 'choice',
    of: JUDGEMENTS,
    about:
      'off: its matches are left out, and counted. A severity: in place of the computed one. default: as computed.',
  },
  about: 'Rule ids, and what each is: off, a severity, or default.',
};

const suppression: Shape = {
  is: 'fields',
  about: 'A finding, or the findings of one rule in some files, that somebody accepts.',
  fields: {
    rule: { needed: true, shape: { is: 'rule', about: 'Id of the rule.' } },
    files: { needed: true, shape: files },
    reason: { needed: true, shape: { is: 'text', about: 'Why it is accepted. Shown in reports.' } },
    expires: { shape: { is: 'date', about: 'Last day on which it holds, YYYY-MM-DD.' } },
    fingerprint: { shape: { is: 'fingerprint', about: 'Narrows it to one finding: see the JSON report.' } },
  },
};

const surface: Shape = {
  is: 'fields',
  about: 'Files that an agent of yours reads, which unjack does not know.',
  fields: {
    files: { needed: true, shape: files },
    title: { needed: true, shape: { is: 'text', about: 'What to call such a file in reports.' } },
    kind: {
      needed: true,
      shape: {
        is: 'choice',
        of: ['instructions', 'settings', 'manifest', 'docs'],
        about: 'What the files are to the agent. Files of the first three kinds are always read in full.',
      },
    },
    agent: { shape: { is: 'text', about: 'Name of the agent; Any agent when missing.' } },
    when: {
      shape: {
        is: 'choice',
        of: ['session-start', 'path-match', 'on-request', 'on-read'],
        about: 'When the agent loads them; on-read when missing.',
      },
    },
    format: {
      shape: {
        is: 'choice',
        of: ['markdown', 'json', 'yaml', 'toml', 'ini', 'xml', 'html', 'plain'],
        about: 'How to read them, for names whose ending does not tell.',
      },
    },
  },
};

export const CONFIG: Extract<Shape, { is: 'fields' }> = {
  is: 'fields',
  about: 'Settings of unjack. They count only when the file is named with --config.',
  fields: {
    $schema: { shape: { is: 'text', about: 'For editors: where the JSON schema of this file is.' } },
    failOn: {
      shape: {
        is: 'choice',
        of: [...SEVERITIES, 'never'],
        about: 'Lowest severity that makes the exit code 1, unless --fail-on says otherwise. Default: medium.',
      },
    },
    exclude: {
      shape: { ...files, least: 0, about: 'Globs of files that are not scanned; counted in the report.' },
    },
    rules: { shape: rules },
    overrides: {
      shape: {
        is: 'list',
        of: {
          is: 'fields',
          about: 'Other rules for some files. Of several that match, the last one counts.',
          fields: { files: { needed: true, shape: files }, rules: { needed: true, shape: rules } },
        },
        about: 'Other rules for some files.',
      },
    },
    trustedHosts: {
      shape: {
        is: 'list',
        of: { is: 'host', about: 'A host with everything below it, or a host with the beginning of a path.' },
        about:
          'Hosts of yours that settings and scripts may name: judged like the known installers, model vendors and registries. Never a help to hooks or to text that people cannot see.',
      },
    },
    surfaces: { shape: { is: 'list', of: surface, about: 'Further files that agents read.' } },
    extraRules: {
      shape: {
        is: 'list',
        of: { is: 'folder', about: 'A folder, relative to the config file.' },
        about: 'Folders with further rules, as with --rules.',
      },
    },
    suppressions: { shape: { is: 'list', of: suppression, about: 'What is accepted, each with a reason.' } },
  },
};
