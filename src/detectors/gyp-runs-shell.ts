// Building the native addon runs a dangerous command: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('gyp-runs-shell');
