// Path -> surface.
import type { Surface } from '../model/surface.ts';

export function classify(path: string): Surface {
  const agent = /(^|\/)(CLAUDE|AGENTS|SKILL)\.md$/i.test(path);
  const markdown = /\.(md|mdc)$/i.test(path);
  return {
    id: agent ? 'agents-md' : markdown ? 'readme-docs' : 'source',
    title: agent ? 'Agent instructions' : 'File',
    kind: agent ? 'instructions' : markdown ? 'docs' : 'source',
    format: markdown ? 'markdown' : 'plain',
    loadedBy: agent ? [{ agent: 'Claude Code', when: 'session-start' }] : [],
    executes: false,
    keys: [],
  };
}
