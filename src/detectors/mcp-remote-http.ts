// An MCP server is reached over plain http or at a bare address: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('mcp-remote-http');
