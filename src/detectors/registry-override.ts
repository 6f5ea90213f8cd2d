// Packages are fetched from an unprotected or unknown registry: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('registry-override');
