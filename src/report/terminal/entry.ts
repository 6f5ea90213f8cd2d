// One thing to fix, as a person reads it: how bad and where; what it does; what they see against what an agent reads;
// who takes it up; why it matters; what to do.
import type { Evidence, Finding, Quoted, Severity } from '../../model/finding.ts';
import { columns } from '../../text/columns.ts';
import type { Entry } from '../order.ts';
import { condensed, messageOf, sentence, shown, shownPlace } from '../shown.ts';
import { axesInWords, HIDDEN, isAgentFile, whoLoads, writtenIn } from '../wording.ts';
import { some } from '../words.ts';
import { edges, field, indented, LABEL } from './layout.ts';

export interface EntryOptions {
  readonly width: number;
  readonly verbose: boolean;
  /** Colours the word of a severity. */
  readonly paint: (severity: Severity, word: string) => string;
  /** False when an entry above has said it of the same file or rule. */
  readonly sayWho: boolean;
  readonly sayWhy: boolean;
}

/** Other places that are named unless everything is asked for. */
const RELATED = 5;

/** Lines of evidence that are shown unless everything is asked for. */
const LINES = 3;

export function entryLines({ finding, more }: Entry, options: EntryOptions): readonly string[] {
  const { width, verbose } = options;
  const { rule, locations, severity } = finding;
  const word = severity.toUpperCase();
  const head = edges(`${word.padEnd(8)}  ${shownPlace(locations[0], width * 2)}`, rule.id, width);
  const row = (label: string, text: string) => (text === '' ? [] : field(label, text, width));
  const places = more.map(place => `${place.startLine}:${place.startColumn}`);
  return [
    ...head.map((line, i) => (i === 0 ? options.paint(severity, word) + line.slice(word.length) : line)),
    ...indented(messageOf(finding), width),
    ...(finding.evidence.key ? row('key', shown(finding.evidence.key, width)) : []),
    ...evidenceRows(finding.evidence, options).flatMap(([label, text]) => row(label, text)),
    ...locations
      .slice(1, verbose ? undefined : RELATED + 1)
      .flatMap(place =>
        row('see', place.label ? `${shownPlace(place)} (${sentence(place.label)})` : shownPlace(place)),
      ),
    ...(options.sayWho ? [...fileRow(finding, width), ...row('who', sentence(whoLoads(finding.loadedBy)))] : []),
    ...(options.sayWhy ? row('why', rule.reason) : []),
    ...row('do', rule.action),
    ...(places.length > 0 ? row('again at', some(places, 8)) : []),
    ...(verbose ? row('severity', axesInWords(finding.axes)) : []),
    ...(verbose && finding.facets.length > 0 ? row('also', finding.facets.map(facet => facet.id).join(', ')) : []),
    ...(finding.suppression ? row('suppressed', sentence(finding.suppression.justification)) : []),
  ];
}

function fileRow({ loadedBy, surfaceTitle }: Finding, width: number): readonly string[] {
  return surfaceTitle && isAgentFile(loadedBy) ? field('file', sentence(surfaceTitle), width) : [];
}

function evidenceRows(evidence: Evidence, { width, verbose }: EntryOptions): readonly (readonly [string, string])[] {
  const room = verbose ? Number.POSITIVE_INFINITY : LINES * (width - LABEL - 4);
  const text = (quoted: Quoted) => `"${shown(verbose ? quoted : condensed(quoted), room, columns)}"`;
  const { asWritten, asRead, asSeen, hidden, via, key } = evidence;
  const revealed = via.some(step => step.reveals);
  const encoding = writtenIn(via);
  const rows: (readonly [string, string])[] = [];
  if (asSeen !== undefined) {
    rows.push(['you see', asSeen === '' ? `nothing: ${hidden ? HIDDEN[hidden] : 'it cannot be seen'}` : text(asSeen)]);
  } else if (hidden !== undefined) rows.push(['you see', `little: ${HIDDEN[hidden]}`]);
  const plain = key === undefined ? 'it says' : 'value';
  if (asRead === undefined) rows.push([asSeen === undefined && !hidden ? plain : 'agents read', text(asWritten)]);
  else {
    rows.push([asSeen === undefined ? plain : 'in the file', text(asWritten)]);
    rows.push([revealed ? 'which says' : 'agents read', text(asRead)]);
  }
  if (encoding !== '') rows.push(['written in', encoding]);
  return rows;
}
