// Text that strangers write, put into any value of a step that runs an agent, or laid beside it as an artifact of a run
// that strangers started. Worse when anybody may start it and the job may write.
import type { Detector } from '../model/rule.ts';
import type { Field } from '../settings/fields.ts';
import { raised } from '../settings/raised-by.ts';
import { untrustedIn } from '../settings/untrusted.ts';
import { agentWorkflow, reachesAgent } from '../settings/workflow.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    yield* raised('workflow-agent-on-untrusted-text', file, views);
    const workflow = agentWorkflow(file, views);
    if (!workflow) return;
    for (const { values, mayWrite } of workflow.steps) {
      const everybody = values.some(({ name, value }) => /^allowed_non_write_users$/.test(name) && value === '*');
      for (const field of values) {
        const found = untrustedIn(field, field.view.text);
        if (!found || !reachesAgent(field, values)) continue;
        const { start, end, source } = found;
        yield { view: field.view, match: { start, end, facts: { source }, directive: mayWrite && everybody ? 3 : 2 } };
      }
    }
    if (!workflow.events.has('workflow_run')) return;
    for (const { job, mayWrite } of workflow.steps) {
      const artifact = workflow.fields.values.find(field => field.key.startsWith(`${job}.steps[`) && isArtifact(field));
      if (!artifact) continue;
      const facts = { source: 'an artifact of the run that started it' };
      const match = {
        start: 0,
        end: artifact.view.text.length,
        facts,
        directive: mayWrite ? (2 as const) : (1 as const),
      };
      yield { view: artifact.view, match };
    }
  },
};

/** A step that fetches what an earlier run left behind. */
function isArtifact({ name, value }: Field): boolean {
  if (name === 'uses') return /^(?:actions\/download-artifact|dawidd6\/action-download-artifact)@/.test(value);
  return name === 'run' && /\bgh run download\b/.test(value.slice(0, 50_000));
}
