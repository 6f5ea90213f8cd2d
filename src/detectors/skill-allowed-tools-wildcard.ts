// A skill or command grants itself every command: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('skill-allowed-tools-wildcard');
