// Installing the package changes what protects you: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('lifecycle-tampers');
