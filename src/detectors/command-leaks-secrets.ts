// A command in settings reads or sends secrets: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('command-leaks-secrets');
