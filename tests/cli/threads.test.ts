// --threads with the program as built: the script of the helpers is found, from the command line and from the library.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRepos } from '../support/load-repo.ts';
import { tree } from '../targets/support/tree.ts';
import { BIN, unjack } from './support/run.ts';

/** Enough that helpers have started before it is through. */
function repositories(): string {
  const files = loadRepos().flatMap(({ slug, files }) =>
    Object.entries(files).map(([path, text]) => [`${slug}/${path}`, text] as const),
  );
  return tree(Object.fromEntries(files));
}

test('the same report for 1, 2 and 4 threads, and as many as there are processors', async () => {
  const cwd = repositories();
  const alone = await unjack(['--threads', '1', '-f', 'json'], { cwd });
  expect(alone.code).toBe(1);
  for (const threads of [['--threads', '2'], ['--threads', '4'], []]) {
    expect(await unjack([...threads, '-f', 'json'], { cwd })).toEqual(alone);
  }
});

test.each(['0', '-1', '65', '1.5', 'many', '1000'])('--threads %s is no number of threads', async typed => {
  const { code, stdout, stderr } = await unjack([`--threads=${typed}`, '.']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('--threads is a number from 1 to 64');
});

test('a program that uses the library', () => {
  const root = repositories();
  const library = JSON.stringify(join(BIN, '../../dist/index.js'));
  const program = `
    const { builtInOnUse, folderTarget, scan } = await import(${library});
    const reports = [];
    for (const threads of [1, 2]) {
      const target = folderTarget(${JSON.stringify(root)}, { name: '.', agentFile: () => false });
      const { findings, notices } = await scan(target, { rules: builtInOnUse(), threads });
      reports.push(JSON.stringify([findings, notices]));
    }
    console.log(reports[0] === reports[1], reports[0].length > 10000);`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(printed).toBe('true true\n');
});
