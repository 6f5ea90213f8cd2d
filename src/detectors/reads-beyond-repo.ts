// The agent is given folders outside the repository: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('reads-beyond-repo');
