// A task runs as soon as the folder is opened: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('task-runs-on-open');
