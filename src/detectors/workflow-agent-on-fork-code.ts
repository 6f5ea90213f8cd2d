// A checkout of a stranger's branch before an agent, in a workflow that runs with the repository's secrets.
import type { Detector } from '../model/rule.ts';
import { agentWorkflow } from '../settings/workflow.ts';

const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment'];
const FORK =
  /github\.(?:event\.(?:pull_request\.head\.(?:sha|ref|repo\.full_name)|workflow_run\.head_(?:sha|branch))|head_ref)|refs\/pull\//;

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    const workflow = agentWorkflow(file, views);
    if (!workflow || !PRIVILEGED.some(event => workflow.events.has(event))) return;
    const jobs = new Set(workflow.steps.map(step => step.job));
    for (const { key, name, value, view } of workflow.fields.values) {
      if (name !== 'ref' && name !== 'repository' && name !== 'run') continue;
      const job = /^(.{1,300})\.steps\[\d+\]\./.exec(key)?.[1];
      if (job === undefined || !jobs.has(job)) continue;
      const isCheckout =
        name === 'run'
          ? /\bgh pr checkout\b|\bgit (?:fetch|checkout)\b[^\n]{0,200}(?:head|pull)\b/.test(value)
          : FORK.test(value);
      if (!isCheckout) continue;
      // A checkout beside the workspace cannot bring settings that the agent loads by itself.
      const path = name === 'run' ? '' : workflow.fields.at.get(key.replace(/[^.]*$/, 'path'))?.value;
      const beside = /^(?!\.\/?$)\S/.test(path ?? '');
      yield { view, match: { start: 0, end: view.text.length, ...(beside ? { directive: 0 as const } : {}) } };
    }
  },
};
