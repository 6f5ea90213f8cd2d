// docs/reference/config.md and config.schema.json, from the table that the validator reads.
import { LEAVES } from '../cli/config/leaves.ts';
import { CONFIG, type Field, type Shape } from '../cli/config/shape.ts';
import { code, origin, plain, table } from './markdown.ts';

/** The JSON schema of a config. It is for editors, and may let pass what the validator refuses, never the other way round. */
export function configSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Config of unjack',
    ...schemaOf(CONFIG),
  };
}

function schemaOf(shape: Shape): object {
  const description = shape.about;
  switch (shape.is) {
    case 'choice':
      return { description, enum: shape.of };
    case 'list':
      return {
        description,
        type: 'array',
        items: schemaOf(shape.of),
        ...(shape.least ? { minItems: shape.least } : {}),
      };
    case 'rules':
      return {
        description,
        type: 'object',
        propertyNames: { pattern: LEAVES.rule.pattern },
        additionalProperties: schemaOf(shape.of),
      };
    case 'fields': {
      const rows = Object.entries(shape.fields);
      const required = rows.filter(([, { needed }]) => needed).map(([name]) => name);
      return {
        description,
        type: 'object',
        additionalProperties: false,
        ...(required.length > 0 ? { required } : {}),
        properties: Object.fromEntries(rows.map(([name, field]) => [name, schemaOf(field.shape)])),
      };
    }
    default: {
      const { pattern } = LEAVES[shape.is];
      return { description, type: 'string', ...(pattern === undefined ? {} : { pattern }) };
    }
  }
}

const EXAMPLE = `{
  // for completion in editors
  "$schema": "./node_modules/unjack/dist/config.schema.json",
  "failOn": "high",
  "exclude": ["vendor/**"],
  "rules": { "look-alike-word": "off" },
  "overrides": [
    { "files": ["docs/**"], "rules": { "smuggled-text": "critical" } }
  ],
  "trustedHosts": ["tools.example.com", "cdn.example.com/our-scripts"],
  "surfaces": [
    { "files": ["prompts/*.txt"], "title": "Prompt of our bot", "kind": "instructions", "agent": "Our bot", "when": "session-start" }
  ],
  "extraRules": ["rules"],
  "suppressions": [
    {
      "rule": "hook-contacts-host",
      "files": [".claude/settings.json"],
      "reason": "posts build times to our own dashboard",
      "expires": "2027-06-30"
    }
  ]
}`;

export function configPage(): string {
  return [
    '# Config',
    'A config counts only when the command line names it: `unjack --config unjack.config.json`. None is looked for, in the ' +
      'scanned folder or anywhere else, because whoever wrote the scanned files could have written it. When the scanned ' +
      'folder holds an `unjack.config.json` that was not named, the report says so.',
    'The file is JSON; comments and trailing commas are allowed. Globs are relative to what is scanned. A fault is shown with ' +
      'its line, column and field and, where a name is wrong, the nearest right one; the exit code is 2.',
    `\`\`\`jsonc\n${EXAMPLE}\n\`\`\``,
    ...sections(CONFIG.fields, ''),
    '## Which one counts',
    'An option of the command line wins over the config. Of several overrides that match a file, the last one that names the ' +
      'rule counts, then `rules`. A rule with a severity of its own is on even if its precision is low.',
    'What is left out is counted: the report says how many matches of a rule that is off there were, and how many files ' +
      '`exclude` left out. [Suppressing](../guide/suppressing.md) tells more about `suppressions`, ' +
      '[rules of your own](../guide/own-rules.md) about `extraRules`.',
    'JSON schema: [config.schema.json](config.schema.json).',
    origin('src/cli/config/shape.ts', '../../'),
  ].join('\n\n');
}

/** The fields themselves, then each field that has fields of its own. */
function sections(fields: Readonly<Record<string, Field>>, path: string): readonly string[] {
  const rows = Object.entries(fields).map(([name, { shape, needed }]) => [
    code(name),
    typeOf(shape),
    `${plain(shape.about)}${needed ? ' Required.' : ''}`,
  ]);
  const inner = Object.entries(fields).flatMap(([name, { shape }]) => {
    const item = shape.is === 'list' ? shape.of : shape;
    return item.is === 'fields' ? sections(item.fields, `${path}${name}${shape.is === 'list' ? '[]' : ''}.`) : [];
  });
  const title = path === '' ? '## Fields' : `## ${code(path.slice(0, -1))}`;
  return [title, table(['field', 'value', 'meaning'], rows), ...inner];
}

function typeOf(shape: Shape): string {
  switch (shape.is) {
    case 'choice':
      return shape.of.map(code).join(', ');
    case 'list':
      return shape.of.is === 'fields' ? 'list of objects' : `list of ${typeOf(shape.of)}s`;
    case 'rules':
      return 'object: rule id to value';
    case 'fields':
      return 'object';
    default:
      return shape.is === 'rule' ? 'rule id' : shape.is;
  }
}
