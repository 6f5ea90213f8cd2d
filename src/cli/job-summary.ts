// The summary page of a GitHub Actions job: with --format github the report is added there in Markdown. The runner names
// the file in a variable and takes at most 1 MiB of it.
import { appendFileSync, lstatSync } from 'node:fs';
import type { ReportOptions, ScanReport } from '../model/report.ts';
import { reporters } from '../report/index.ts';

/** Does nothing outside of a job. A summary that cannot be written is no reason to fail a scan. */
export async function addJobSummary(report: ScanReport, options: ReportOptions, env: NodeJS.ProcessEnv): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const write = await reporters.markdown!();
  const text = await write(report, options);
  try {
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== false) appendFileSync(file, `${text}\n`);
  } catch {
    // The log has the annotations all the same.
  }
}
