// unjack demo: a poisoned sample in a temporary folder, scanned before your eyes. The exit code is 0, for a demo that
// finds what it should has not failed.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { folderTarget } from '../../targets/folder.ts';
import { unspell } from '../../text/spell.ts';
import type { Console } from '../console.ts';
import { EXIT, exitCode } from '../exit.ts';
import { undoLater } from '../interrupt.ts';
import { namedSettings } from '../named.ts';
import type { Flags } from '../program.ts';
import { formatFor } from '../run-by-agent.ts';
import { rendered, reportOptions, scanShowingProgress } from './scan.ts';

export async function demoCommand(_: readonly string[], flags: Flags, console: Console): Promise<number> {
  const { demoFiles } = await import('../../generated/demo.ts');
  let top = '';
  const cleanUp = undoLater(() => top !== '' && rmSync(top, { recursive: true, force: true }));
  try {
    top = mkdtempSync(join(realpathSync(tmpdir()), 'unjack-demo-'));
    const root = join(top, 'ledger-lite');
    for (const [path, text] of Object.entries(demoFiles)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), unspell(text));
    }
    const { rules, agentFile, scanOptions } = await namedSettings({});
    const target = folderTarget(root, { name: './ledger-lite', agentFile });
    const report = await scanShowingProgress(target, scanOptions({ root, whole: true }));
    await console.out(
      await rendered(report, formatFor(flags.format as string | undefined, process.env), {
        ...reportOptions(flags, rules),
        failOn: 'medium',
      }),
    );
    const code = exitCode(report, 'medium');
    await console.err(
      `\nThat was a made-up repository in a temporary folder, removed again; nothing in it was run.\nunjack scan would exit ${code} here; the demo exits 0.\n`,
    );
    return EXIT.clean;
  } finally {
    cleanUp();
  }
}
