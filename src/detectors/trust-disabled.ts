// The question whether to trust the folder is switched off: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('trust-disabled');
