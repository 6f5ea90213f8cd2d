// Everything that is derived from rules/ and test-repos/: run by `npm run generate`, and before every build and test.
// What a generator loads may read what those before it wrote, so in a fresh clone the order counts.
import { generateByteLook } from './byte-look.ts';
import { generateClasses } from './classes.ts';
import { generateDemo } from './demo.ts';
import { generateLexicon } from './lexicon.ts';
import { generateSurfaces } from './surfaces.ts';

await generateByteLook();
await generateLexicon();
generateSurfaces();
await generateClasses();
generateDemo();
const { generateRules } = await import('./rulebook.ts');
generateRules();
const { generateRuleFacts } = await import('./rule-facts.ts');
await generateRuleFacts();
const { generatePivots } = await import('./pivots.ts');
await generatePivots();
const { generatePages } = await import('./pages.ts');
await generatePages();
