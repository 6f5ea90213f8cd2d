// A hook posts the session to another machine: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('hook-posts-to-host');
