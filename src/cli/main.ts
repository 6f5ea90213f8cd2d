// argv -> command -> exit code; the only console writer.
import { reporters } from '../report/index.ts';
import { builtInRules } from '../rulebook/load.ts';
import { scan } from '../scan.ts';
import { classify } from '../surfaces/classify.ts';
import { folderTarget } from '../targets/folder.ts';

export async function main(_argv: readonly string[]): Promise<number> {
  const rules = builtInRules();
  const report = await scan(
    folderTarget(process.cwd(), { name: '.', agentFile: path => classify(path).kind !== 'other' }),
    { rules },
  );
  const reporter = await reporters.sarif!();
  console.log(
    await reporter(report, { rules, colour: false, width: 80, verbose: false, quiet: false, failOn: 'medium' }),
  );
  return report.findings.length > 0 ? 1 : 0;
}
