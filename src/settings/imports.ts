// The other files that an instruction file pulls into an agent's context: `@path` (Claude Code, Gemini CLI, Copilot CLI,
// Goose, Amp, Cursor), `{file:path}` (OpenCode, Kilo), `#[[file:path]]` (Kiro). Code spans and fences do not import.

export interface Import {
  /** As written, without the marks around it. */
  readonly path: string;
  /** UTF-16 offsets of the whole mark, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Imports looked at in one file. */
const MOST = 500;
const SHAPES =
  /(?:^|[\s(,;:])@((?:~|\.{1,2})?\/?[\w.-][\w./-]{0,300}|~\/[\w./-]{1,300}|\/[\w./-]{1,300})|\{file:([^{}\n]{1,300})\}|#\[\[file:([^\]\n]{1,300})\]\]/gm;

/** Imports of a text in order. `@name` counts only with a slash or an ending: `@alice` is a person. */
export function importsIn(text: string): readonly Import[] {
  if (!text.includes('@') && !text.includes('file:')) return [];
  const found: Import[] = [];
  const plain = withoutCode(text);
  for (const match of plain.matchAll(SHAPES)) {
    const mention = match[1];
    const path = (mention ?? match[2] ?? match[3])!.replace(/[.,;:]+$/, '');
    if (mention !== undefined && !looksLikePath(path)) continue;
    const start = match.index + (mention === undefined ? 0 : match[0].indexOf('@'));
    const end = mention === undefined ? match.index + match[0].length : start + 1 + path.length;
    found.push({ path, start, end });
    if (found.length >= MOST) break;
  }
  return found;
}

/** A path has an ending, or begins as one; `@scope/package` and `@media` do not. */
function looksLikePath(path: string): boolean {
  if (/^(?:~|\.{0,2}\/)/.test(path)) return path.length > 2;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /\.(?:md|mdc|mdx|txt|markdown|json|ya?ml|toml|rst|adoc|sh|py|ts|js|xml|csv)$/i.test(name);
}

/** The text with code spans and fences blanked out, so that offsets stay. */
function withoutCode(text: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  let out = '';
  let fence = '';
  for (const line of text.split(/(?<=\n)/)) {
    const mark = /^[ \t]{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
      out += blank(line);
    } else if (mark !== undefined) {
      fence = mark;
      out += blank(line);
    } else out += line.includes('`') ? line.replace(/(`+)[^`\n]{0,2000}\1/g, blank) : line;
  }
  return out;
}
