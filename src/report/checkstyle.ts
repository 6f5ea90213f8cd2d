// Checkstyle XML, which many CI servers read: findings by file. Suppressed findings are left out.
import type { Finding, Severity } from '../model/finding.ts';
import type { ScanReport } from '../model/report.ts';
import { NAME } from '../version.ts';
import { byPath } from './order.ts';
import { exactPath, sentence } from './shown.ts';
import { type Element, xml } from './xml.ts';

const SEVERITIES: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'info',
};

export function checkstyle(report: ScanReport): string {
  const open = report.findings.filter(finding => !finding.suppression);
  const files = [...byPath(open)].map(([path, findings]): Element => {
    return { name: 'file', attributes: { name: exactPath(path) }, children: findings.map(error) };
  });
  return xml({ name: 'checkstyle', attributes: { version: '4.3' }, children: files });
}

function error({ locations, severity, message, rule }: Finding): Element {
  const [{ startLine, startColumn }] = locations;
  const attributes = {
    line: startLine,
    column: startColumn,
    severity: SEVERITIES[severity],
    message: `${sentence(message)}. ${rule.action}`,
    source: `${NAME}.${rule.id}`,
  };
  return { name: 'error', attributes };
}
