// Agent files are folded away in reviews: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('agent-file-hidden-from-review');
