// SARIF 2.1.0.
import type { Reporter } from '../model/report.ts';

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;

export const sarif: Reporter = report =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'unjack' } },
        results: report.findings.map(f => ({
          ruleId: f.rule.id,
          level: LEVELS[f.severity],
          message: { text: f.message },
          properties: { reads: f.evidence.asRead, written: f.evidence.asWritten },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: f.locations[0].path.split('/').map(encodeURIComponent).join('/') },
                region: { startLine: f.locations[0].startLine },
              },
            },
          ],
        })),
      },
    ],
  });
