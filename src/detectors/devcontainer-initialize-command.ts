// The dev container runs a dangerous command on your machine: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('devcontainer-initialize-command');
