// Approvals that the repository switches off, and text for agents that people cannot see: each explains the other. Stands at
// the text, because what it says is the attack.
import type { Detector, Found } from '../model/rule.ts';
import { besideOf, heaviest, weightOf } from '../settings/beside.ts';

const OFF = new Set(['approval-disabled', 'mcp-auto-approve', 'permission-wildcard', 'trust-disabled', 'sandbox-off']);

export const detector: Detector = {
  level: 'compound',
  *detect(parts) {
    const off = parts.filter(part => OFF.has(part.rule.id) && weightOf(part) >= 2);
    if (off.length === 0) return;
    const hidden = heaviest(
      parts.filter(part => weightOf(part) >= 2 && part.file.surface.kind === 'instructions' && isHidden(part)),
    );
    if (!hidden) return;
    const { file, view, match } = hidden;
    const { mention: _, ...place } = match;
    yield { file, view, match: { ...place, directive: 3 }, related: off.slice(0, 5).map(besideOf), replaces: off };
  },
};

/** Text nobody sees that says something: smuggled, or an order in a comment or a style that hides. */
function isHidden({ rule, view }: Found): boolean {
  if (rule.category !== 'hidden' && rule.category !== 'directive') return false;
  return !view.span.visibility.shown || view.via.some(step => step.reveals);
}
