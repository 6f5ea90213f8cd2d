// A package script starts an agent that asks for nothing: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('script-skips-permissions');
