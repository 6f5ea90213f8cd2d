// Text that strangers write, as CI workflows name it: expressions of GitHub, variables of GitLab, the file that holds the
// event, and answers of the forge's own command line.
import type { Field } from './fields.ts';
import { isAgent } from './workflow.ts';

const EXPRESSION =
  /\$\{\{[^}]{0,200}?\b(github\.(?:event\.(?:issue\.(?:title|body)|pull_request\.(?:title|body|head\.(?:ref|label|repo\.description))|comment\.body|review\.body|review_comment\.body|discussion\.(?:title|body)|head_commit\.(?:message|author\.(?:name|email))|commits|pages|workflow_run\.(?:head_branch|display_title|head_commit\.message))|head_ref)|toJSON\(github\.event(?:\.(?:issue|comment|pull_request))?\))[^}]{0,200}\}\}/i;

/** In a script that starts an agent. */
const IN_SCRIPT: readonly RegExp[] = [
  /(?:\bcat\s{1,3}|<\s{0,3})["']?\$\{?(GITHUB_EVENT_PATH)\b/,
  /\bjq\b[^\n|;]{0,120}\.(?:body|title|message|description|ref|label|display_title)\b[^\n|;]{0,120}\$\{?(GITHUB_EVENT_PATH)\b/,
  /\$\(\s{0,3}(gh (?:issue|pr) view [^)\n]{0,200}\b(?:body|title|comments)\b)/,
  /\$\{?(CI_(?:MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE_BRANCH_NAME)|COMMIT_(?:MESSAGE|TITLE|DESCRIPTION|REF_NAME|BRANCH)))\b/,
];

export interface Untrusted {
  /** UTF-16 offsets in the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** What it is called there. */
  readonly source: string;
}

/** The first text of strangers in a value of an agent step, or undefined. `text`: the value as written. */
export function untrustedIn(field: Field, text: string): Untrusted | undefined {
  const bounded = text.slice(0, 100_000);
  const shapes = isAgent(field) ? [EXPRESSION, ...IN_SCRIPT] : [EXPRESSION];
  for (const shape of shapes) {
    const match = shape.exec(bounded);
    if (match) return { start: match.index, end: match.index + match[0].length, source: match[1] ?? match[0] };
  }
  return undefined;
}
