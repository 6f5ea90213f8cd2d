// Text that strangers write, put into any value of a step that runs an agent. Worse when the job may write or anybody may
// start it.
import type { Detector } from '../model/rule.ts';
import { agentWorkflow, UNTRUSTED } from '../settings/workflow.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    const workflow = agentWorkflow(file, views);
    if (!workflow) return;
    const powerful = workflow.fields.values.some(
      ({ key, value }) =>
        (/(?:^|\.)permissions$/.test(key) && value === 'write-all') ||
        (/\ballowed_non_write_users$/.test(key) && value === '*'),
    );
    for (const field of workflow.steps.flatMap(step => step.values)) {
      const match = UNTRUSTED.exec(field.view.text.slice(0, 100_000));
      if (!match) continue;
      const facts = { source: match[1] ?? match[0] };
      const place = { start: match.index, end: match.index + match[0].length };
      yield { view: field.view, match: { ...place, facts, ...(powerful ? { directive: 3 as const } : {}) } };
    }
  },
};
