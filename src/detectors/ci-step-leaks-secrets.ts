// A CI step that sends a secret to somebody else: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('ci-step-leaks-secrets');
