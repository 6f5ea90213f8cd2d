// A command in settings starts a file that nobody looks at: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('command-runs-hidden-file');
