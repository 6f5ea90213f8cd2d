// A package puts a program of a common name on the path: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('package-shadows-program');
