// Wildcards that let anybody start an agent, and flags that let it do anything, in a workflow strangers can cause. The same
// in a workflow that only members can start is a note.
import type { Detector, FileMatch } from '../model/rule.ts';
import { grantOf, grantsIn } from '../settings/condition-permission.ts';
import type { Field } from '../settings/fields.ts';
import { agentWorkflow } from '../settings/workflow.ts';

const ANYBODY = /^(?:allowed_non_write_users|allow-users|allowed_users|allow_users|allowed-users)$/;
const FLAGS =
  /--dangerously-[\w-]{3,60}|--yolo\b|--full-auto\b|--skip-trust\b|--trust-all-tools\b|--allow-all-tools\b|--approval-mode[= ]yolo\b|\bbypassPermissions\b|\bdanger-full-access\b|["']?(?:defaultA|a)pprovalMode["']?\s{0,3}:\s{0,3}["']yolo["']/;

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    const workflow = agentWorkflow(file, views);
    if (!workflow) return;
    for (const { values, mayWrite } of workflow.steps) {
      for (const field of values) {
        const match = unrestricted(field);
        if (!match) continue;
        // An open door to a token that can only read and label is how triage works.
        const light = !workflow.open || (ANYBODY.test(field.name) && !mayWrite);
        yield light ? { ...match, match: { ...match.match, directive: 0 } } : match;
      }
    }
  },
};

function unrestricted(field: Field): FileMatch | undefined {
  const { view, name, value } = field;
  const whole = { view, match: { start: 0, end: view.text.length } };
  if (ANYBODY.test(name)) return value.trim() === '*' ? whole : undefined;
  if (name === 'safety-strategy') return value.trim() === 'unsafe' ? whole : undefined;
  const flag = FLAGS.exec(view.text.slice(0, 100_000));
  if (flag) return { view, match: { start: flag.index, end: flag.index + flag[0].length } };
  if (!/^(?:allowed_tools|allowedTools|claude_args|tools)$/.test(name)) return undefined;
  const wide = grantsIn(value).find(entry => /[(]/.test(entry) && grantOf(entry)?.weight === 2);
  const at = wide === undefined ? -1 : view.text.indexOf(wide);
  return wide === undefined || at < 0 ? undefined : { view, match: { start: at, end: at + wide.length } };
}
