// A git hook downloads code and runs it: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('git-hook-fetches-code');
