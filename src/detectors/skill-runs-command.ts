// A skill or command runs a dangerous command before the model reads it: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('skill-runs-command');
