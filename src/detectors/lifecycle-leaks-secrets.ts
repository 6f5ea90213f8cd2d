// Installing the package reads or sends secrets: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('lifecycle-leaks-secrets');
