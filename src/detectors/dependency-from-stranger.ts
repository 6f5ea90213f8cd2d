// A dependency given by an address of a host that nobody knows: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('dependency-from-stranger');
