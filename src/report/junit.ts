// JUnit XML: a suite for each file, a test case for each finding. What makes the exit code 1 is a failure; findings below
// --fail-on and suppressed ones are skipped cases with the reason; what could not be read is an error. No times in it.
import type { Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { Notice, ReportOptions, ScanReport } from '../model/report.ts';
import { NAME } from '../version.ts';
import { byPath } from './order.ts';
import { exactPath, messageOf, sentence } from './shown.ts';
import { HEADLINES, NOTICES } from './wording.ts';
import { type Element, xml } from './xml.ts';

type Outcome = 'failures' | 'errors' | 'skipped' | 'passed';

interface Case {
  readonly outcome: Outcome;
  readonly element: Element;
}

export function junit(report: ScanReport, { failOn }: ReportOptions): string {
  const suites = [...byPath(report.findings)].map(([path, findings]) =>
    suite(
      exactPath(path),
      findings.map(finding => caseOf(finding, failOn)),
    ),
  );
  const unread = report.notices.filter(notice => notice.incomplete).map(unreadCase);
  const clean: Case = { outcome: 'passed', element: testCase(NAME, HEADLINES['nothing-found']) };
  const own = unread.length > 0 ? [suite(NAME, unread)] : suites.length === 0 ? [suite(NAME, [clean])] : [];
  const all = [...suites, ...own];
  return xml({
    name: 'testsuites',
    attributes: { name: NAME, ...sums(all.flatMap(one => one.cases)) },
    children: all.map(one => one.element),
  });
}

function suite(name: string, cases: readonly Case[]): { readonly cases: readonly Case[]; readonly element: Element } {
  const attributes = { name, ...sums(cases) };
  return { cases, element: { name: 'testsuite', attributes, children: cases.map(one => one.element) } };
}

function sums(cases: readonly Case[]) {
  const count = (outcome: Outcome) => cases.filter(one => one.outcome === outcome).length;
  return { tests: cases.length, failures: count('failures'), errors: count('errors'), skipped: count('skipped') };
}

function caseOf(finding: Finding, failOn: string): Case {
  const { rule, locations, message, severity, suppression } = finding;
  const [{ path, startLine, startColumn }] = locations;
  const text = `${messageOf({ message })}. ${rule.reason} ${rule.action}`;
  const below = SEVERITIES.indexOf(severity) > (SEVERITIES as readonly string[]).indexOf(failOn);
  const skip = suppression
    ? `suppressed: ${sentence(suppression.justification)}`
    : below
      ? 'below --fail-on'
      : undefined;
  const result: Element =
    skip === undefined
      ? { name: 'failure', attributes: { type: severity, message: messageOf({ message }) }, text }
      : { name: 'skipped', attributes: { message: `${severity}, ${skip}: ${messageOf({ message })}` } };
  return {
    outcome: skip === undefined ? 'failures' : 'skipped',
    element: testCase(exactPath(path), `${rule.id} at ${startLine}:${startColumn}`, result, {
      file: exactPath(path),
      line: startLine,
    }),
  };
}

function unreadCase({ kind, path, message }: Notice): Case {
  const name = path === undefined ? NOTICES[kind][0] : exactPath(path);
  const error: Element = { name: 'error', attributes: { type: kind, message: sentence(message) } };
  return { outcome: 'errors', element: testCase(NAME, name, error) };
}

function testCase(classname: string, name: string, result?: Element, more: Element['attributes'] = {}): Element {
  return { name: 'testcase', attributes: { classname, name, ...more }, ...(result ? { children: [result] } : {}) };
}
