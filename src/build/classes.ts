// rules/classes.yaml -> src/generated/classes.ts. Refuses an item that its framework does not name, so that a tag in a
// report always has a title behind it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AttackClass } from '../model/attack-class.ts';
import { writeGenerated } from './write.ts';

/** SARIF consumers keep 20 tags of a rule; `security` and the class id take two. */
const MOST_TAGS = 18;

interface ClassesFile {
  readonly frameworks: Readonly<Record<string, Framework>>;
  readonly classes: Readonly<Record<string, ClassEntry>>;
}

interface Framework {
  readonly title: string;
  /** `{id}` is the item's id; `{number}` the same, padded to three digits as CodeQL writes CWE tags. */
  readonly tag: string;
  readonly items: Readonly<Record<string, string>>;
}

interface ClassEntry {
  readonly title: string;
  readonly summary: string;
  readonly items: Readonly<Record<string, readonly string[]>>;
}

/** Every attack class by id, in id order. @throws Error when an entry names an unknown framework or item. */
export function readClasses(yaml: string): Readonly<Record<string, AttackClass>> {
  const { frameworks, classes } = parse(yaml) as ClassesFile;
  const compiled = Object.entries(classes).map(([id, entry]) => compileClass(id, entry, frameworks));
  return Object.fromEntries(compiled.sort((a, b) => (a.id < b.id ? -1 : 1)).map(one => [one.id, one]));
}

function compileClass(id: string, entry: ClassEntry, frameworks: ClassesFile['frameworks']): AttackClass {
  for (const name of Object.keys(entry.items)) {
    if (!frameworks[name]) throw new Error(`rules/classes.yaml: ${id} names the unknown framework ${name}`);
  }
  const named = Object.entries(frameworks).flatMap(([name, framework]) =>
    (entry.items[name] ?? []).map(item => {
      const title = framework.items[item];
      if (!title) throw new Error(`rules/classes.yaml: ${id} names ${item}, which ${name} does not list`);
      const tag = framework.tag.replace('{id}', item).replace('{number}', item.padStart(3, '0'));
      return { tag, reference: { framework: framework.title, id: name === 'cwe' ? `CWE-${item}` : item, title } };
    }),
  );
  if (named.length > MOST_TAGS) throw new Error(`rules/classes.yaml: ${id} has more than ${MOST_TAGS} items`);
  const { title, summary } = entry;
  return { id, title, summary, tags: named.map(n => n.tag), references: named.map(n => n.reference) };
}

export async function generateClasses(): Promise<void> {
  const classes = readClasses(readFileSync('rules/classes.yaml', 'utf8'));
  writeGenerated(
    'classes.ts',
    `import type { AttackClass } from '../model/attack-class.ts';\n\nexport const classes: Readonly<Record<string, AttackClass>> = ${JSON.stringify(classes, null, 1)};\n`,
  );
}
