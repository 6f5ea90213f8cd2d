// A workflow that checks out a stranger's branch with your secrets at hand, and starts an agent there that asks nobody or
// takes the stranger's words: code, orders and rights in one job.
import type { Detector, Found } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import { besideOf, weightOf } from '../settings/beside.ts';

const ORDERS = new Set(['workflow-agent-unrestricted', 'workflow-agent-on-untrusted-text']);

export const detector: Detector = {
  level: 'compound',
  *detect(parts) {
    const byFile = new Map<SourceFile, Found[]>();
    for (const part of parts) {
      if (!ORDERS.has(part.rule.id) || weightOf(part) === 0) continue;
      const list = byFile.get(part.file);
      if (list) list.push(part);
      else byFile.set(part.file, [part]);
    }
    for (const checkout of parts) {
      if (checkout.rule.id !== 'workflow-agent-on-fork-code' || weightOf(checkout) === 0) continue;
      const orders = byFile.get(checkout.file) ?? [];
      if (orders.length === 0) continue;
      const { file, view, match } = checkout;
      yield {
        file,
        view,
        match: { ...match, directive: 3 },
        related: orders.slice(0, 5).map(besideOf),
        replaces: orders,
      };
    }
  },
};
