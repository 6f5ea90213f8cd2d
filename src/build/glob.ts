// A glob of a surface file as an index key plus a regular expression over lower-case paths.
import type { GlobData } from '../surfaces/matcher.ts';
import { literal } from '../text/literal.ts';

/** @throws Error for a glob that does not begin with `**` + slash: surfaces are found at every depth. */
export function globSource(glob: string): GlobData {
  const lower = glob.toLowerCase();
  if (!lower.startsWith('**/')) throw new Error(`glob must begin with **/: ${glob}`);
  const names = lower.slice(3).split('/');
  const last = names.at(-1)!;
  const folder = names.slice(0, -1).find(name => !name.includes('*'));
  const ending = /^\*(\.[^*]+)$/.exec(last)?.[1];
  const source = `^(?:.*/)?${names.map((name, i) => segment(name, i === names.length - 1)).join('')}$`;
  if (!last.includes('*')) return { by: 'name', key: last, source };
  if (folder !== undefined) return { by: 'folder', key: folder, source };
  if (ending !== undefined && names.length === 1) return { by: 'ending', key: ending, source };
  return { by: 'any', key: '', source };
}

function segment(name: string, last: boolean): string {
  if (name === '**') return last ? '.*' : '(?:.*/)?';
  return name.split('*').map(literal).join('[^/]*') + (last ? '' : '/');
}
