// Everything that is derived from rules/: run by `npm run generate`, and before every build and test.
import { generateRules } from './rulebook.ts';

generateRules();
