// A workflow that checks out a stranger's branch with your secrets at hand, and starts an agent there that asks nobody or
// takes the stranger's words: code, orders and rights in one job.
import type { Detector } from '../model/rule.ts';
import { besideOf, weightOf } from '../settings/beside.ts';

const ORDERS = new Set(['workflow-agent-unrestricted', 'workflow-agent-on-untrusted-text']);

export const detector: Detector = {
  level: 'compound',
  *detect(parts) {
    for (const checkout of parts.filter(part => part.rule.id === 'workflow-agent-on-fork-code' && weightOf(part) > 0)) {
      const orders = parts.filter(
        part => part.file === checkout.file && ORDERS.has(part.rule.id) && weightOf(part) > 0,
      );
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
