// All MCP servers of the repository are approved at once: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('trusts-all-project-servers');
