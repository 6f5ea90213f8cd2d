// Everything that is derived from rules/ and test-repos/: run by `npm run generate`, and before every build and test.
import { generateClasses } from './classes.ts';
import { generateDemo } from './demo.ts';
import { generateLexicon } from './lexicon.ts';
import { generateRuleFacts } from './rule-facts.ts';
import { generateRules } from './rulebook.ts';
import { generateSurfaces } from './surfaces.ts';

await generateLexicon();
generateRules();
await generateClasses();
generateDemo();
generateSurfaces();
// Last, because they load detectors and surfaces, which read the rest.
await generateRuleFacts();
const { generatePages } = await import('./pages.ts');
await generatePages();
