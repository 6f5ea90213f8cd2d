// What GitHub code scanning asks of a SARIF file beyond the schema, as its documentation says (sarif-support and
// sarif-limits, seen 2026-11-22). Validators do not check these.
import { gzipSync } from 'node:zlib';
import type { Log, ReportingDescriptor, Result } from 'sarif';

/** Everything GitHub would refuse, cut or not show. Empty when the file fits. */
export function githubFaults(text: string): readonly string[] {
  const log = JSON.parse(text) as Log;
  const faults: string[] = [];
  const must = (right: boolean, fault: string) => {
    if (!right) faults.push(fault);
  };
  must(Boolean(log.$schema), 'no $schema');
  must(log.version === '2.1.0', 'wrong version');
  must(gzipSync(text).length < 10_000_000, 'over 10 MB compressed');
  must(log.runs.length === 1, 'not exactly one run');
  for (const run of log.runs) {
    const { name, version, rules = [] } = run.tool.driver;
    must(Boolean(name && version), 'no name or version');
    must(/^[a-z]+\/$/.test(run.automationDetails?.id ?? ''), 'no category');
    must(run.columnKind === 'utf16CodeUnits', 'columns of another kind');
    must(run.invocations?.[0]?.executionSuccessful === true, 'unsuccessful execution');
    must(rules.length <= 25_000, 'too many rules');
    must(new Set(rules.map(rule => rule.id)).size === rules.length, 'a rule twice');
    must(Array.isArray(run.results), 'no results array');
    must((run.results ?? []).length <= 5000, 'more results than are kept');
    for (const rule of rules) faults.push(...ruleFaults(rule).map(fault => `${rule.id}: ${fault}`));
    for (const result of run.results ?? []) {
      must(rules[result.ruleIndex ?? -1]?.id === result.ruleId, `${result.ruleId}: wrong rule index`);
      faults.push(...resultFaults(result).map(fault => `${result.ruleId}: ${fault}`));
    }
  }
  return faults;
}

function ruleFaults(rule: ReportingDescriptor): readonly string[] {
  const { precision, tags = [], ...properties } = rule.properties ?? {};
  const security = properties['security-severity'];
  const faults: readonly (readonly [boolean, string])[] = [
    [filled(rule.shortDescription?.text, 1024), 'shortDescription'],
    [filled(rule.fullDescription?.text, 1024), 'fullDescription'],
    [filled(rule.help?.text, 100_000) && filled(rule.help?.markdown, 100_000), 'help'],
    [filled(rule.name, 255), 'name'],
    [['note', 'warning', 'error'].includes(rule.defaultConfiguration?.level ?? ''), 'level'],
    [['very-high', 'high', 'medium', 'low'].includes(precision), 'precision'],
    [['error', 'warning', 'recommendation'].includes(properties['problem.severity']), 'problem.severity'],
    [typeof security === 'string' && Number(security) > 0 && Number(security) <= 10, 'security-severity'],
    [tags.length <= 20 && new Set(tags).size === tags.length && tags.every((tag: string) => filled(tag, 100)), 'tags'],
  ];
  return faults.filter(([right]) => !right).map(([, fault]) => fault);
}

function resultFaults(result: Result): readonly string[] {
  const text = result.message.text ?? '';
  const place = result.locations?.[0]?.physicalLocation;
  const { startLine = 0, startColumn = 1, endLine = startLine, endColumn } = place?.region ?? {};
  const related = (result.relatedLocations ?? []).map(other => other.id);
  const linked = [...text.matchAll(/(?<!\\)\]\((\d+)\)/g)].map(match => Number(match[1]));
  const firstSentence = text.split(/(?<=\.) /)[0]!;
  const faults: readonly (readonly [boolean, string])[] = [
    [filled(text, 10_000), 'message'],
    [firstSentence.length <= 200 && firstSentence.endsWith('.'), `first sentence: ${firstSentence}`],
    [['note', 'warning', 'error'].includes(result.level ?? ''), 'level'],
    [result.locations?.length === 1, 'locations'],
    [relative(place?.artifactLocation?.uri ?? ''), `uri ${place?.artifactLocation?.uri}`],
    [startLine >= 1 && endLine >= startLine, 'lines'],
    [endColumn === undefined || endLine > startLine || endColumn > startColumn, 'columns'],
    [/^[0-9a-f]{1,16}:\d+$/.test(result.partialFingerprints?.primaryLocationLineHash ?? ''), 'fingerprint'],
    [related.length <= 1000 && linked.every(id => related.includes(id)), 'a link to no related location'],
  ];
  return faults.filter(([right]) => !right).map(([, fault]) => fault);
}

function filled(text: string | undefined, most: number): boolean {
  return typeof text === 'string' && text.trim() !== '' && text.length <= most;
}

function relative(uri: string): boolean {
  return /^[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*$/.test(uri) && !uri.split('/').includes('..');
}
