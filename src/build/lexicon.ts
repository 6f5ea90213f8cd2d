// rules/lexicon/*.yaml -> src/generated/lexicon.ts. Refuses a faulty word or shape with the file's name, so that the
// shipped lexicon needs no checks at start-up.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { refusal } from '../rulebook/safety.ts';
import { compileLexicon } from '../statements/compile-lexicon.ts';
import type { ConceptData, ConceptKind, Lexicon, Shape } from '../statements/lexicon.ts';
import { readNotation } from '../statements/notation.ts';
import { writeGenerated } from './write.ts';

const FIELDS = new Set(['means', 'kind', 'words', 'shapes']);
const LANGUAGES = new Set('any en zh ja ko ru uk es pt fr de it ar hi tr pl vi id'.split(' '));

/** One file of the lexicon as data. @throws Error that names the file and what is wrong in it. */
function readConcept(file: string, yaml: string): ConceptData {
  const fail = (message: string): never => {
    throw new Error(`${file}: ${message}`);
  };
  const content = parse(yaml) as Record<string, unknown>;
  for (const field of Object.keys(content)) if (!FIELDS.has(field)) fail(`${field} is not a field of a concept`);
  if (typeof content.means !== 'string') fail('means must say in a sentence what the concept stands for');
  if (content.kind !== 'action' && content.kind !== 'thing') fail('kind must be action or thing');
  const words = Object.entries((content.words ?? {}) as Record<string, unknown>).map(([language, list]) => {
    if (!LANGUAGES.has(language)) fail(`${language} is not a language of the lexicon`);
    if (!Array.isArray(list)) fail(`words.${language} must be a list`);
    const lines = (list as unknown[]).map(String);
    for (const line of lines) {
      try {
        readNotation(line, language);
      } catch (error) {
        fail((error as Error).message);
      }
    }
    return [language, lines.join('\n')] as const;
  });
  const shapes = ((content.shapes ?? []) as readonly Record<string, string>[]).map(({ at, pattern }): Shape => {
    if (!at || /\s/.test(at) || at !== at.toLowerCase()) return fail('a shape needs `at`: lower case, without blanks');
    if (!pattern) return fail(`shape at ${at} needs a pattern`);
    const spaced = pattern.replace(/ (?=[{?_])/g, '\\s').replaceAll(' ', '\\s{1,9}');
    const why = refusal(spaced);
    if (why) fail(`pattern ${pattern} ${why}`);
    return { at, pattern: spaced };
  });
  const name = file
    .split('/')
    .at(-1)!
    .replace(/\.yaml$/, '');
  return { name, kind: content.kind as ConceptKind, words: Object.fromEntries(words), shapes };
}

export function readLexicon(folder = 'rules/lexicon'): Lexicon {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => readConcept(`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')));
}

export async function generateLexicon(): Promise<void> {
  const { words, ...rest } = compileLexicon(readLexicon());
  writeGenerated(
    'lexicon.ts',
    // As text that JSON.parse reads: several times faster to load than the same as code.
    `import type { CompiledLexicon } from '../statements/compile-lexicon.ts';\n\nconst words = ${JSON.stringify(words)};\n\nlet known: CompiledLexicon | undefined;\n\nexport function lexicon(): CompiledLexicon {\n  known ??= { ...JSON.parse(${JSON.stringify(JSON.stringify(rest))}), words } as CompiledLexicon;\n  return known;\n}\n`,
  );
}
