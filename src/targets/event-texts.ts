// Where the text of strangers stands in the event of a GitHub workflow: whoever may open an issue, a pull request or a
// discussion, comment, review, or name a branch writes these, and agents that answer events read them. Fields as GitHub's
// documentation of webhook events and payloads lists them (seen 2026-11-22).

/** A field: names joined by dots, `[]` for every item of a list, `*` for every text below. */
type Field = string;

/** `line` and `text` are prose, of one line or Markdown; `name` is a branch, tag or file name. */
type Form = 'line' | 'text' | 'name';

const COMMIT = (at: string): Record<Field, Form> => ({ [`${at}.message`]: 'text', [`${at}.author.name`]: 'line' });
const REPOSITORY = (at: string): Record<Field, Form> => ({ [`${at}.description`]: 'line', [`${at}.name`]: 'name' });

const FIELDS: Readonly<Record<Field, Form>> = {
  'pull_request.title': 'line',
  'pull_request.body': 'text',
  'pull_request.head.ref': 'name',
  ...REPOSITORY('pull_request.head.repo'),
  'pull_request.head.repo.default_branch': 'name',
  'issue.title': 'line',
  'issue.body': 'text',
  'discussion.title': 'line',
  'discussion.body': 'text',
  'answer.body': 'text',
  'comment.body': 'text',
  'comment.path': 'name',
  'comment.diff_hunk': 'text',
  'review.body': 'text',
  'thread.comments[].body': 'text',
  'changes.title.from': 'line',
  'changes.body.from': 'text',
  'release.name': 'line',
  'release.body': 'text',
  'release.tag_name': 'name',
  ref: 'name',
  ...COMMIT('head_commit'),
  ...COMMIT('commits[]'),
  'workflow_run.display_title': 'line',
  'workflow_run.head_branch': 'name',
  ...COMMIT('workflow_run.head_commit'),
  ...REPOSITORY('workflow_run.head_repository'),
  'workflow_run.pull_requests[].head.ref': 'name',
  'check_run.output.title': 'line',
  'check_run.output.summary': 'text',
  'check_run.output.text': 'text',
  'check_suite.head_branch': 'name',
  ...COMMIT('check_suite.head_commit'),
  'merge_group.head_ref': 'name',
  ...COMMIT('merge_group.head_commit'),
  'pages[].page_name': 'name',
  'pages[].title': 'line',
  'pages[].summary': 'text',
  ...REPOSITORY('forkee'),
  'label.name': 'line',
  'label.description': 'line',
  'milestone.title': 'line',
  'milestone.description': 'text',
  'client_payload.*': 'text',
  'inputs.*': 'text',
};

const ENDINGS: Readonly<Record<Form, string>> = { line: 'txt', text: 'md', name: 'name' };

/** Texts of one event, and how deep a free payload is followed. */
const MOST = 10_000;
const DEEPEST = 20;

export interface EventText {
  /** Made of field names of the table alone, for instance `event/commits/0/message.md`. */
  readonly path: string;
  readonly text: string;
}

/** What strangers wrote in a parsed event, in the order of the table. */
export function eventTexts(event: unknown): readonly EventText[] {
  const found: EventText[] = [];
  for (const [field, form] of Object.entries(FIELDS)) {
    for (const { at, text } of textsAt(event, field.replaceAll('[]', '.[]').split('.'), [])) {
      if (text.trim() === '' || found.length >= MOST) continue;
      found.push({ path: `event/${at.join('/')}.${ENDINGS[form]}`, text });
    }
  }
  return found;
}

function textsAt(
  value: unknown,
  field: readonly string[],
  at: readonly (string | number)[],
): readonly { at: readonly (string | number)[]; text: string }[] {
  const [name, ...rest] = field;
  if (name === undefined) return typeof value === 'string' ? [{ at, text: value }] : [];
  if (name === '*') return below(value, at, 0);
  if (name === '[]') {
    return Array.isArray(value) ? value.slice(0, MOST).flatMap((item, i) => textsAt(item, rest, [...at, i])) : [];
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  return textsAt((value as Record<string, unknown>)[name], rest, [...at, name]);
}

/** Names in a free payload are foreign text too: they are numbered. */
function below(
  value: unknown,
  at: readonly (string | number)[],
  depth: number,
): readonly { at: readonly (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return [];
  return Object.values(value)
    .slice(0, MOST)
    .flatMap((item, i) => below(item, [...at, i], depth + 1));
}
