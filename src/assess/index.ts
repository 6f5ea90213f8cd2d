// Candidates -> findings: one per thing to fix, with severity, evidence and a name that survives edits.
import type { Axes, Candidate, Finding, Severity } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Region } from '../model/source.ts';
import { fingerprintOf } from '../text/hash.ts';
import { lineHashes } from '../text/line-hash.ts';
import { lineStarts, location } from '../text/lines.ts';
import { quote } from '../text/quote.ts';
import { concealmentOf } from './concealment.ts';
import { evidenceOf } from './evidence.ts';
import { inTests } from './in-tests.ts';
import type { Judge } from './judge.ts';
import { reachOf } from './reach.ts';
import { saidAt } from './said.ts';
import { severityOf } from './severity.ts';

interface Weighed {
  readonly candidate: Candidate;
  readonly region: Region;
  readonly axes: Axes;
  readonly severity: Severity;
}

/** The findings of one file, by start and rule. All candidates must be of that file, and none of a rule that is off. */
export function assess(candidates: readonly Candidate[], judge?: Judge): readonly Finding[] {
  const file = candidates[0]?.file;
  if (!file) return [];
  const weighed = candidates.map(candidate => weigh(candidate, judge));
  const groups = [...group(weighed.filter(isWide)), ...group(weighed.filter(one => !isWide(one)))];
  const starts = lineStarts(file.text);
  const placed = groups.map(members => ({
    members,
    place: location(file.shown ?? file.path, starts, members[0]!.region),
  }));
  placed.sort(
    (a, b) =>
      a.place.region.start - b.place.region.start ||
      compare(a.members[0]!.candidate.rule.id, b.members[0]!.candidate.rule.id),
  );
  const hashes = lineHashes(file.text, new Set(placed.map(p => p.place.startLine)));
  const seen = new Map<string, number>();
  return placed.map(({ members, place }): Finding => {
    const [first, ...others] = members as [Weighed, ...Weighed[]];
    const { rule, view, match, related } = first.candidate;
    const text = saidAt(view.text, match);
    const twin = `${rule.id}\0${text}`;
    const count = seen.get(twin) ?? 0;
    seen.set(twin, count + 1);
    const parts = (match.parts ?? []).map(part =>
      location(file.path, starts, part.view.locate(part.start, part.end), 'belongs to it'),
    );
    const locations: [Location, ...Location[]] = [place, ...parts, ...(related ?? [])];
    return {
      rule,
      message: messageOf(first.candidate),
      locations,
      evidence: evidenceOf(
        first.candidate,
        others.map(other => other.candidate),
      ),
      axes: first.axes,
      severity: first.severity,
      loadedBy: file.surface.loadedBy,
      surfaceTitle: file.surface.title,
      facets: [...new Set(others.map(o => o.candidate.rule))].filter(r => r !== rule),
      fingerprint: fingerprintOf(rule.id, file.path, text, String(count)),
      content: fingerprintOf(rule.id, text),
      lineHash: hashes.get(place.startLine) ?? '',
    };
  });
}

function weigh(candidate: Candidate, judge: Judge | undefined): Weighed {
  const { rule, view, match, file } = candidate;
  const axes: Axes = {
    directive: match.directive ?? rule.directive,
    concealment: concealmentOf(view),
    reach: reachOf(file.surface),
  };
  const severity = severityOf(axes, match.mention);
  const lowered = inTests(file) && axes.concealment < 2 ? step(severity) : severity;
  const set = judge?.(rule, file.path);
  return {
    candidate,
    region: view.locate(match.start, match.end),
    axes,
    severity: set === undefined || set === 'off' ? lowered : set,
  };
}

function step(severity: Severity): Severity {
  return SEVERITIES[Math.min(3, SEVERITIES.indexOf(severity) + 1)]!;
}

/** A match that spans much of a file, such as a stream of scattered characters, must not swallow what stands between. */
function isWide({ region }: Weighed): boolean {
  return region.end - region.start > 2000;
}

/**
 * Groups what a reader would fix in one go: overlapping matches, and everything inside one hidden span. The strongest
 * comes first; of equals the least decoded reading, then the rule with the higher precision.
 */
function group(weighed: readonly Weighed[]): readonly (readonly Weighed[])[] {
  const sorted = [...weighed].sort((a, b) => a.region.start - b.region.start || b.region.end - a.region.end);
  const groups: { members: Weighed[]; end: number; hidden: Region | undefined }[] = [];
  for (const one of sorted) {
    const { span } = one.candidate.view;
    const last = groups.at(-1);
    const hidden = span.visibility.shown ? undefined : span.region;
    if (last && (one.region.start < last.end || (hidden && hidden === last.hidden))) {
      last.members.push(one);
      last.end = Math.max(last.end, one.region.end);
    } else {
      groups.push({ members: [one], end: one.region.end, hidden });
    }
  }
  return groups.map(({ members }) => members.sort(strongestFirst));
}

const PRECISIONS = ['high', 'medium', 'low'];

function strongestFirst(a: Weighed, b: Weighed): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    Number(isCompound(b)) - Number(isCompound(a)) ||
    b.axes.directive - a.axes.directive ||
    a.candidate.view.via.length - b.candidate.view.via.length ||
    PRECISIONS.indexOf(a.candidate.rule.precision) - PRECISIONS.indexOf(b.candidate.rule.precision) ||
    compare(a.candidate.rule.id, b.candidate.rule.id)
  );
}

/** It says what the others say, and more. */
function isCompound({ candidate }: Weighed): boolean {
  return candidate.rule.detector.level === 'compound';
}

function messageOf({ rule, match }: Candidate): string {
  return rule.message.replace(/\{(\w+)\}/g, (_, name: string) => quote(match.facts?.[name] ?? '?', 120));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
