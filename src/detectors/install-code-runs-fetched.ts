// Code that runs on install or test evaluates what it fetched or decoded: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('install-code-runs-fetched');
