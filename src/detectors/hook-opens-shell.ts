// A hook opens a shell to another machine: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('hook-opens-shell');
