// Every call to an MCP server is approved in advance: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('mcp-auto-approve');
