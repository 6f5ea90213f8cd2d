// Everything that is derived from rules/: run by `npm run generate`, and before every build and test.
import { generateClasses } from './classes.ts';
import { generateRules } from './rulebook.ts';

generateRules();
await generateClasses();
