// Findings and notices as plain data for our own machine formats; docs/reference/json.md and its schema describe every
// field. Text of the tree is spelled but has its links whole; `uri` is the exact path, `path` the readable one.
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Notice } from '../model/report.ts';
import { quote } from '../text/quote.ts';
import { quotePath } from '../text/quote-path.ts';
import { uriOf } from './uri.ts';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
export const SCHEMA_VERSION = 1;

const PATH = 4096;
const SENTENCE = 1000;

export function findingRecord(finding: Finding) {
  const { rule, locations, evidence, severity, axes, suppression } = finding;
  const [first, ...related] = locations;
  return {
    rule: rule.id,
    severity,
    message: quote(finding.message, SENTENCE),
    ...placeRecord(first),
    evidence: {
      written: evidence.asWritten,
      reads: evidence.asRead ?? evidence.asWritten,
      ...(evidence.asSeen === undefined ? {} : { seen: evidence.asSeen }),
      ...(evidence.hidden === undefined ? {} : { hidden: evidence.hidden }),
      ...(evidence.key === undefined ? {} : { key: evidence.key }),
      decodings: evidence.via.map(step => step.name),
    },
    axes,
    loadedBy: finding.loadedBy,
    surface: finding.surfaceTitle,
    reason: rule.reason,
    action: rule.action,
    title: rule.title,
    category: rule.category,
    class: rule.class,
    precision: rule.precision,
    facets: finding.facets.map(facet => facet.id),
    related: related.map(place => ({
      ...(place.label === undefined ? {} : { label: quote(place.label) }),
      ...placeRecord(place),
    })),
    fingerprint: finding.fingerprint,
    lineHash: finding.lineHash,
    ...(suppression === undefined
      ? {}
      : {
          suppression: {
            kind: suppression.kind,
            by: suppression.by,
            justification: quote(suppression.justification, SENTENCE),
            ...(suppression.expires === undefined ? {} : { expires: suppression.expires }),
          },
        }),
  };
}

function placeRecord({ path, region, startLine, startColumn, endLine, endColumn }: Location) {
  return {
    path: quotePath(path, PATH),
    uri: uriOf(path),
    line: startLine,
    column: startColumn,
    endLine,
    endColumn,
    start: region.start,
    end: region.end,
  };
}

export function noticeRecord({ kind, path, message, incomplete }: Notice) {
  return {
    kind,
    ...(path === undefined ? {} : { path: quotePath(path, PATH), uri: uriOf(path) }),
    message: quote(message, SENTENCE),
    incomplete,
  };
}
