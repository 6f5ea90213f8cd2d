// A finding as a SARIF result. GitHub takes the first location, the fingerprint, the level and the message; the rest is
// for other readers. Foreign text stands in the message in a code span, without teeth; exact in `properties`.
import type { Region, Result, Location as SarifLocation } from 'sarif';
import type { Evidence, Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { codeSpan, plainWords } from '../markdown-text.ts';
import { shown } from '../shown.ts';
import { uriOf } from '../uri.ts';
import { HIDDEN, whoLoads, writtenIn } from '../wording.ts';
import { LEVELS } from './levels.ts';
import { stop } from './rules.ts';

export const ROOT = 'SRCROOT';

/** GitHub's limit for the locations of a result is 1,000; a hundred are shown. */
const RELATED = 100;

/** Longest foreign text in a message. */
const QUOTED = 300;

export function resultOf(finding: Finding, ruleIndex: number): Result {
  const { rule, locations, evidence, severity, axes, fingerprint, suppression } = finding;
  const related = locations.slice(1, RELATED + 1);
  return {
    ruleId: rule.id,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: messageOf(finding, related) },
    locations: [locationOf(locations[0], evidence)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedOf) }),
    partialFingerprints: {
      primaryLocationLineHash: finding.lineHash || `${fingerprint.slice(0, 16)}:1`,
      'unjack/v1': fingerprint,
    },
    ...(suppression === undefined
      ? {}
      : { suppressions: [{ kind: suppression.kind, justification: plainWords(suppression.justification) }] }),
    properties: {
      severity,
      axes,
      written: evidence.asWritten,
      reads: evidence.asRead ?? evidence.asWritten,
      ...(evidence.asSeen === undefined ? {} : { seen: evidence.asSeen }),
      ...(evidence.hidden === undefined ? {} : { hidden: evidence.hidden }),
      ...(evidence.key === undefined ? {} : { key: evidence.key }),
      decodings: evidence.via.map(step => step.name),
      loadedBy: finding.loadedBy,
      facets: finding.facets.map(facet => facet.id),
    },
  };
}

function messageOf({ message, evidence, loadedBy, rule }: Finding, related: readonly Location[]): string {
  const { asRead, asWritten, asSeen, hidden, via } = evidence;
  const unseen = asRead ?? (hidden !== undefined || asSeen !== undefined ? asWritten : undefined);
  const encoding = writtenIn(via);
  return [
    stop(words(message)),
    ...(unseen === undefined ? [] : [`An agent reads: ${code(unseen)}.`]),
    ...(encoding === '' ? [] : [`It is written in ${encoding}.`]),
    ...(hidden === undefined ? [] : [`A person does not see it: ${HIDDEN[hidden]}.`]),
    `Who loads it: ${words(whoLoads(loadedBy))}.`,
    stop(rule.reason),
    stop(rule.action),
    ...related.map((place, i) => `See [${words(place.label ?? 'the other place')}](${i + 1}).`),
  ].join(' ');
}

function words(text: string): string {
  return plainWords(shown(text as Evidence['asWritten']));
}

/** SARIF reads brackets as links, even in code. */
function code(text: Evidence['asWritten']): string {
  return codeSpan(shown(text, QUOTED)).replace(/[[\]]/g, '\\$&');
}

function locationOf(place: Location, evidence?: Evidence): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(place.path) || 'stdin', uriBaseId: ROOT },
      region: { ...regionOf(place), ...(evidence ? { snippet: { text: shown(evidence.asWritten) } } : {}) },
    },
  };
}

function relatedOf(place: Location, index: number): SarifLocation {
  return {
    id: index + 1,
    ...locationOf(place),
    message: { text: words(place.label ?? 'the other place') },
  };
}

/** An empty region, as a finding in a file's name has, is its whole line; one that ends after a line's end ends there. */
function regionOf({ startLine, startColumn, endLine, endColumn, region }: Location): Region {
  if (region.end <= region.start) return { startLine };
  return endColumn === 1 && endLine > startLine
    ? { startLine, startColumn, endLine: endLine - 1 }
    : { startLine, startColumn, endLine, endColumn };
}
