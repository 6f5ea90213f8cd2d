// A plugin is loaded from an unprotected or unknown place: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('plugin-from-stranger');
