// One file's text in, candidates out. No node modules, so that an editor, an agent's hook or a web page can use it.
import { readings } from './decode/index.ts';
import { extract } from './extract/index.ts';
import type { Plan } from './match/plan.ts';
import { mayMatch, nameOf } from './match/prefilter.ts';
import { matchFile } from './match/run.ts';
import type { Candidate } from './model/finding.ts';
import type { Notice } from './model/report.ts';
import type { Region, SourceFile } from './model/source.ts';
import { SHOWN, type Span } from './model/span.ts';
import type { View } from './model/view.ts';

export interface Analysis {
  readonly views: readonly View[];
  readonly candidates: readonly Candidate[];
  readonly notices: readonly Notice[];
}

/** `where`: the stretches outside of which nothing can match, so that only what touches them is read. */
export async function analyse(file: SourceFile, plan: Plan, where?: readonly Region[]): Promise<Analysis> {
  plan.watch?.stage('extract');
  const { spans, notices } = await extract(file);
  plan.watch?.stage('decode');
  const views = readings(file, where ? touching(spans, where) : spans, plan.off);
  plan.watch?.stage('match');
  const matched = matchFile(plan, file, views);
  return { views, candidates: matched.candidates, notices: [...notices, ...matched.notices] };
}

/** Spans that overlap a region. Both are in order. */
function touching(spans: readonly Span[], regions: readonly Region[]): readonly Span[] {
  let next = 0;
  return spans.filter(({ region }) => {
    while (next < regions.length && regions[next]!.end <= region.start) next++;
    return next < regions.length && regions[next]!.start < region.end;
  });
}

/** A file's name is text that agents read, in listings. Its matches are placed at the start of the file. */
export function analyseName(file: SourceFile, plan: Plan): readonly Candidate[] {
  const { text, surface } = nameOf(file.path, file.surface);
  if (!mayMatch(text, surface, plan.facts)) return [];
  const name: SourceFile = { ...file, text, surface };
  const span = { region: { start: 0, end: text.length }, role: 'name', visibility: SHOWN } as const;
  const views = readings(name, [span]).map(view => ({ ...view, locate: () => ({ start: 0, end: 0 }) }));
  return matchFile(plan, name, views).candidates.map(candidate => ({ ...candidate, file }));
}
