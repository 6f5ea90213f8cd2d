// docs/reference/surfaces.md: which file, which agent, loaded when, by what evidence. From the same files the scanner's
// matcher is compiled from, so that the page cannot promise what a scan does not do.
import type { LoadedWhen } from '../model/surface.ts';
import { code, origin, plain, table } from './markdown.ts';
import type { SurfaceEntry } from './surfaces.ts';

const WHEN: Readonly<Record<LoadedWhen, string>> = {
  'session-start': 'at session start, by itself',
  'path-match': 'when a file it covers is touched',
  'on-request': 'when it is called for',
  'on-read': 'when the agent opens it',
};

export function surfacePage(surfaces: readonly SurfaceEntry[], rules: ReadonlySet<string>): string {
  const agents = [...new Set(surfaces.flatMap(s => s.loadedBy.map(l => l.agent)))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
  return [
    '# Surfaces',
    'A surface is a file of a repository that a coding agent, or a tool around it, reads or runs. This page lists what unjack knows, by agent and by file. Names match whatever their letter case, at every depth.',
    '**Unverified** means that no document of the vendor and no source code was seen for the path; unjack scans it all the same. Vendors change what they load: the date says when the evidence was seen.',
    `## Agents\n\n${agents.map(agent => `[${plain(agent)}](#${anchor(agent)})`).join(' · ')}`,
    ...agents.flatMap(agent => [`### ${plain(agent)}`, agentTable(agent, surfaces)]),
    '## Files',
    ...surfaces.flatMap(surface => entry(surface, rules)),
    origin('rules/surfaces/', '../../'),
  ].join('\n\n');
}

function agentTable(agent: string, surfaces: readonly SurfaceEntry[]): string {
  const rows = surfaces.flatMap(surface =>
    surface.loadedBy
      .filter(l => l.agent === agent)
      .map(l => [
        surface.globs.map(short).join('<br>'),
        `[${plain(surface.title)}](#surface-${surface.id})`,
        WHEN[l.when],
        surface.executes ? 'yes' : 'no',
      ]),
  );
  return table(['file', 'what it is', 'read or run', 'can run code'], rows);
}

function entry(surface: SurfaceEntry, rules: ReadonlySet<string>): readonly string[] {
  const { source: sources, seen } = surface.evidence;
  const facts: (readonly string[])[] = [
    ['files', surface.globs.map(short).join('<br>')],
    ['read by', surface.loadedBy.map(l => `${plain(l.agent)} ${WHEN[l.when]}`).join('<br>') || 'nobody in particular'],
    ['kind', surface.kind],
    ...(surface.imports ? [['imports', plain(surface.imports)]] : []),
    ...(surface.strips ? [['leaves out', plain(surface.strips)]] : []),
    [
      'evidence',
      `${sources
        .split(/\s*;\s*/)
        .map(source)
        .join('<br>')}, seen ${seen}${surface.verified ? '' : ' (**unverified**)'}`,
    ],
    ...(raised(surface, rules).length > 0 ? [['rules its keys raise', raised(surface, rules).join(', ')]] : []),
  ];
  return [
    `### Surface ${surface.id}`,
    `${plain(surface.title)}.${surface.notes ? ` ${plain(surface.notes)}` : ''}`,
    table(['', ''], facts),
  ];
}

/** Rules named by the keys of the surface, linked where there is a page. */
function raised(surface: SurfaceEntry, rules: ReadonlySet<string>): readonly string[] {
  return [...new Set(surface.keys.map(key => key.rule))]
    .sort()
    .filter(id => rules.has(id))
    .map(id => `[${id}](../rules/${id}.md)`);
}

function short(glob: string): string {
  return code(glob.replace(/^\*\*\//, ''));
}

function source(text: string): string {
  return /^https?:\/\/\S+$/.test(text) ? `<${text}>` : plain(text);
}

/** The anchor GitHub gives a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
