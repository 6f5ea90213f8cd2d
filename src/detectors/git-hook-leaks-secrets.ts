// A git hook sends secrets away: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('git-hook-leaks-secrets');
