// A tool path points into the repository: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('interpreter-path-in-repo');
