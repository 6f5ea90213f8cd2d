// Steps of CI workflows that run a coding agent, with what starts them: a workflow without one is no agent's business.
import type { InventoryItem } from '../model/inventory.ts';
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { AGENT_PACKAGES, AGENTS } from '../settings/agent-flags.ts';
import { agentWorkflow } from '../settings/workflow.ts';
import { type LineStarts, position } from '../text/lines.ts';
import { mask } from './mask.ts';

export function agentSteps(file: SourceFile, views: readonly View[], starts: LineStarts): readonly InventoryItem[] {
  const workflow = agentWorkflow(file, views);
  if (!workflow) return [];
  const events = [...workflow.events].slice(0, 8).join(', ');
  return workflow.steps.map(({ path, values, mayWrite }): InventoryItem => {
    const first =
      values.find(field => field.name === 'uses') ?? values.find(field => field.name === 'run') ?? values[0]!;
    return {
      verb: 'runs',
      key: path,
      line: position(starts, first.view.locate(0, 1).start).line,
      text: mask(agentLine(first.value)),
      label: events === '' ? 'agent step' : `agent step on ${events}`,
      deeds: [...(workflow.open ? ['strangers can start it'] : []), ...(mayWrite ? ['its token may write'] : [])],
      scripts: [],
    };
  });
}

/** Of a script the line that starts the agent. */
function agentLine(value: string): string {
  const lines = value.trim().split('\n').slice(0, 2000);
  const told = lines.find(line =>
    line
      .trim()
      .split(/\s+/)
      .slice(0, 8)
      .some(word => AGENTS.has(word) || AGENT_PACKAGES.test(word)),
  );
  return (told ?? lines[0] ?? '').trim().replace(/\s*\\$/, '');
}
