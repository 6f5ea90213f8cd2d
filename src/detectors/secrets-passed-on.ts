// Secrets of your environment are passed on: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('secrets-passed-on');
