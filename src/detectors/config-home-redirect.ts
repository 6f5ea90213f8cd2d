// The agent is pointed at settings inside the repository: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('config-home-redirect');
