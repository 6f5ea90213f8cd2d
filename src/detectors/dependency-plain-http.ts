// A dependency comes over plain http or from a bare address: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('dependency-plain-http');
