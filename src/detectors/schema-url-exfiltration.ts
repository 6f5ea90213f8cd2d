// A schema address carries data away: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('schema-url-exfiltration');
