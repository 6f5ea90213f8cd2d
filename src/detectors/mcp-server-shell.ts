// An MCP server starts through a shell or with code in its arguments: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('mcp-server-shell');
