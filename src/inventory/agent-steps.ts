// Steps of CI workflows that run a coding agent, with what starts them: a workflow without one is no agent's business.
import type { InventoryItem } from '../model/inventory.ts';
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { type LineStarts, position } from '../text/lines.ts';
import { agentWorkflow } from '../settings/workflow.ts';
import { mask } from './mask.ts';

export function agentSteps(file: SourceFile, views: readonly View[], starts: LineStarts): readonly InventoryItem[] {
  const workflow = agentWorkflow(file, views);
  if (!workflow) return [];
  const events = [...workflow.events].slice(0, 8).join(', ');
  return workflow.steps.map(({ path, values, mayWrite }): InventoryItem => {
    const first = values.find(field => field.name === 'uses') ?? values.find(field => field.name === 'run') ?? values[0]!;
    return {
      verb: 'runs',
      key: path,
      line: position(starts, first.view.locate(0, 1).start).line,
      text: mask(first.value.trim().split('\n')[0]!),
      label: events === '' ? 'agent step' : `agent step on ${events}`,
      deeds: [
        ...(workflow.open ? ['strangers can start it'] : []),
        ...(mayWrite ? ['its token may write'] : []),
      ],
      scripts: [],
    };
  });
}
