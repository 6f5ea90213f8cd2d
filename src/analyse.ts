// One file's text in, candidates out. No node modules, so that an editor, an agent's hook or a web page can use it.
import { budgetOf, decodedInPart } from './decode/budget.ts';
import { readings, readingsOf } from './decode/index.ts';
import { joinedLiterals } from './decode/literals.ts';
import { extract } from './extract/index.ts';
import type { Only, Plan } from './match/plan.ts';
import { mayMatch, nameOf, type PartOfFile } from './match/prefilter.ts';
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

/** `part`: what of the file can match; absent for all of it. */
export async function analyse(file: SourceFile, plan: Plan, part?: PartOfFile): Promise<Analysis> {
  plan.watch?.stage('extract');
  const { spans, notices } = await extract(file);
  plan.watch?.stage('decode');
  const all = part === undefined || (part.literals && sayTogether(file, spans, plan));
  const only = all ? undefined : onlyOf(part);
  if (only === 'nothing') return { views: [], candidates: [], notices };
  const budget = budgetOf(file.text.length);
  const views = all
    ? readings(file, spans, plan.off, budget)
    : readingsOf(file, part.anchored ? spans : touching(spans, part.regions), plan.off, budget);
  const cut = budget.exceeded ? [decodedInPart(file.path)] : [];
  plan.watch?.stage('match');
  const matched = matchFile(plan, file, views, only);
  return { views, candidates: matched.candidates, notices: [...notices, ...cut, ...matched.notices] };
}

/** The rules that can match a part. */
function onlyOf({ regions, anchored }: PartOfFile): Only | 'nothing' {
  if (regions.length === 0) return anchored ? 'anchors' : 'nothing';
  return anchored ? 'words and anchors' : 'words';
}

/** Whether string literals that are parts of one text may say something together. */
function sayTogether(file: SourceFile, spans: readonly Span[], plan: Plan): boolean {
  for (const { mapped } of joinedLiterals(file.text, spans)) {
    if (mayMatch(mapped.text, file.surface, plan.facts)) return true;
  }
  return false;
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
