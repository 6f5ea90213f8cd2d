// Readings of one text as a single prose span of a project memory file, which is where every decoder is at work.
import { readings } from '../../src/decode/index.ts';
import { SHOWN, type Span } from '../../src/model/span.ts';
import type { Surface } from '../../src/model/surface.ts';
import type { View } from '../../src/model/view.ts';

const SURFACE: Surface = {
  id: 'agents-md',
  title: 'Agent instructions',
  kind: 'instructions',
  format: 'plain',
  loadedBy: [],
  executes: false,
  keys: [],
};

export function viewsOf(text: string, role: Span['role'] = 'prose'): readonly View[] {
  const span: Span = { region: { start: 0, end: text.length }, role, visibility: SHOWN };
  return readings({ path: 'AGENTS.md', text, encoding: 'utf-8', surface: SURFACE }, [span]);
}

/** Texts that no one could read before, unfolded. */
export function revealed(text: string): readonly string[] {
  return viewsOf(text)
    .filter(view => !view.folded && view.via.some(step => step.reveals))
    .map(view => view.text);
}

export function folded(text: string, role: Span['role'] = 'prose'): string {
  return viewsOf(text, role).find(view => view.folded)!.text;
}
