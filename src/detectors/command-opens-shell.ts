// A command in settings opens a shell to another machine: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('command-opens-shell');
