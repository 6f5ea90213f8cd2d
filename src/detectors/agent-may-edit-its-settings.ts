// The agent may change its own settings unasked: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('agent-may-edit-its-settings');
