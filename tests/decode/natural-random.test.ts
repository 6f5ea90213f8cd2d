// Random text made of the words of real locales, with the marks, joiners and digits that belong to them, is never told of:
// months, days and phrases about time in all scripts that dayjs has a locale for.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanFiles } from '../support/scan-files.ts';

const require = createRequire(import.meta.url);
const SCRIPTS =
  'Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew Kannada Khmer Lao Latin Malayalam Myanmar Sinhala Tamil Telugu Thaana Thai Tibetan Tifinagh'.split(
    ' ',
  );

/** Every string in a locale, also of arrays that hang on functions. */
function* stringsIn(value: unknown, depth = 0): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && (typeof value === 'object' || typeof value === 'function') && depth < 4) {
    for (const inner of Object.values(value)) yield* stringsIn(inner, depth + 1);
  }
}

const locales = readdirSync('node_modules/dayjs/locale')
  .filter(name => name.endsWith('.js'))
  .map(name => [...new Set(stringsIn(require(`dayjs/locale/${name}`)))].map(word => word.replace('%d', '7')));

/** The words of the locales that are written in a script, by locale. */
function wordsIn(script: string): readonly (readonly string[])[] {
  const own = new RegExp(`\\p{Script_Extensions=${script}}{2}`, 'u');
  return locales.map(words => words.filter(word => own.test(word))).filter(words => words.length >= 6);
}

const BETWEEN = [' ', ' ', ' ', ', ', '. ', ' - ', ': ', '\n', '\n\n', '; ', ' (7) ', ' 2026 ', '! ', '? '];

describe('random text stays silent', () => {
  test.each(SCRIPTS)('%s', async script => {
    const choices = wordsIn(script);
    expect(choices.length).toBeGreaterThan(0);
    const word = fc.constantFrom(...choices).chain(words => fc.array(fc.constantFrom(...words), { minLength: 1 }));
    const text = fc
      .tuple(fc.array(word, { minLength: 3, maxLength: 30 }), fc.array(fc.constantFrom(...BETWEEN), { minLength: 8 }))
      .map(([words, between]) =>
        words
          .flat()
          .map((one, i) => one + between[i % between.length]!)
          .join(''),
      );
    await fc.assert(
      fc.asyncProperty(text, async words => {
        const { findings } = await scanFiles({
          'AGENTS.md': `# ${words}\n`,
          'src/words.py': words.replace(/^/gm, '# '),
          'data/words.json': JSON.stringify({ words: words.split('\n') }),
        });
        expect(findings.map(f => `${f.rule.id} ${f.severity} ${f.evidence.asWritten}`)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
