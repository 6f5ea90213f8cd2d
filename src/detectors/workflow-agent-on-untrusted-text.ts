// Text that strangers write, put into any value of a step that runs an agent. Worse when the job may write or anybody may
// start it.
import type { Detector } from '../model/rule.ts';
import { agentWorkflow, reachesAgent, UNTRUSTED } from '../settings/workflow.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    const workflow = agentWorkflow(file, views);
    if (!workflow) return;
    for (const { values, mayWrite } of workflow.steps) {
      const everybody = values.some(({ name, value }) => /^allowed_non_write_users$/.test(name) && value === '*');
      for (const field of values) {
        const match = UNTRUSTED.exec(field.view.text.slice(0, 100_000));
        if (!match || !reachesAgent(field, values)) continue;
        const place = { start: match.index, end: match.index + match[0].length };
        const directive = mayWrite && everybody ? 3 : 2;
        yield { view: field.view, match: { ...place, facts: { source: match[1] ?? match[0] }, directive } };
      }
    }
  },
};
