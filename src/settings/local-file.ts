// Settings and memory files whose name says that they belong to one machine.

const LOCAL =
  /(?:^|\/)(?:\.[\w-]{2,30}\/(?:settings|config|mcp_config)\.local\.json|(?:CLAUDE|AGENTS|QWEN|CRUSH|GEMINI)\.local\.md|\.goosehints\.local)$/i;

export function isLocalFile(path: string): boolean {
  return LOCAL.test(path);
}
