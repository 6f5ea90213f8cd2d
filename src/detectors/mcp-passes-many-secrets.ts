// One MCP server is given the secrets of several services: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('mcp-passes-many-secrets');
