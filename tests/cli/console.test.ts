// Colour only where it is wanted, files whole or not at all, and no crash when nobody reads on.
import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/console.ts';
import { type ProgressScreen, progress } from '../../src/cli/progress.ts';
import { tree } from '../targets/support/tree.ts';
import { BIN, unjack } from './support/run.ts';

describe('colour', () => {
  test.each([
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', { TERM: 'dumb' }, true, false],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { FORCE_COLOR: '1' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['always', { NO_COLOR: '1' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
  ] as const)('--color %s with %o on a terminal (%s): %s', (when, env, isTerminal, wanted) => {
    expect(wantsColour(when, env, isTerminal)).toBe(wanted);
  });

  test('piped output has none, unless asked for', async () => {
    const args = ['demo'];
    expect((await unjack(args)).stdout).not.toContain('\u001b');
    expect((await unjack(args, { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[');
    expect((await unjack(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).not.toContain('\u001b');
    expect((await unjack([...args, '--color', 'always'])).stdout).toContain('\u001b[');
  });
});

describe('--output', () => {
  const files = { 'README.md': '# x\n' };

  test('writes each report, leaves nothing else, and prints all the same', async () => {
    const cwd = tree(files);
    const { code, stdout } = await unjack(['-o', 'sarif=a.sarif', '-o', 'json=b.json', '-o', 'pretty=c.txt'], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['README.md', 'a.sarif', 'b.json', 'c.txt']);
    expect(JSON.parse(readFileSync(join(cwd, 'a.sarif'), 'utf8')).version).toBe('2.1.0');
    JSON.parse(readFileSync(join(cwd, 'b.json'), 'utf8'));
    expect(stdout.length).toBeGreaterThan(20);
  });

  test('replaces a link rather than write through it', async () => {
    const cwd = tree({ ...files, precious: 'precious' });
    symlinkSync('precious', join(cwd, 'a.sarif'));
    await unjack(['-o', 'sarif=a.sarif'], { cwd });
    expect(readFileSync(join(cwd, 'precious'), 'utf8')).toBe('precious');
    expect(lstatSync(join(cwd, 'a.sarif')).isFile()).toBe(true);
  });

  test('writes to a device without replacing it', () => {
    const command = `"${process.execPath}" "${BIN}" -o sarif=/dev/stdout -q README.md | cat`;
    const { stdout } = spawnSync('bash', ['-c', command], { cwd: tree(files), encoding: 'utf8' });
    expect(stdout).toContain('"2.1.0"');
    expect(lstatSync('/dev/stdout').isSymbolicLink()).toBe(true);
  });
});

test('a reader that goes away is no error', () => {
  const cwd = tree(
    Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}.md`, `a\u200bb ${'x'.repeat(300)}`])),
  );
  const command = `"${process.execPath}" "${BIN}" --all --verbose -f sarif . | head -c 10; echo; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(['0', '1']).toContain(stdout.trim().split('\n').at(-1));
});

test('standard output that is closed is no error', () => {
  const command = `"${process.execPath}" "${BIN}" --version >&-; echo $?`;
  const { stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('0');
});

describe('standard input', () => {
  test.each([
    ['closed', '<&-'],
    ['null', '</dev/null'],
    ['a file', '<package.json'],
  ])('%s', (_, redirection) => {
    const command = `"${process.execPath}" "${BIN}" scan - ${redirection}`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: join(BIN, '../..'), encoding: 'utf8' });
    expect(stderr).toBe('');
    expect([0, 3]).toContain(status);
  });
});

describe('progress', () => {
  function screen(): ProgressScreen & { text: string } {
    return {
      text: '',
      write(text) {
        this.text += text;
      },
    };
  }

  test('shows only after a while, only on a terminal, and is erased', () => {
    const shown = screen();
    let time = 0;
    const line = progress(shown, () => time);
    void line.step(1, 10);
    expect(shown.text).toBe('');
    time = 600;
    void line.step(2, 10);
    void line.step(3, 10);
    expect(shown.text).toMatch(/^\r\u001b\[2KReading file 2 of 10 \(\d+ files\/s\) \.\.\.$/);
    line.end();
    expect(shown.text).toMatch(/\r\u001b\[2K$/);
    line.end();
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  test('steps aside from time to time, so that signals are heard', async () => {
    let time = 0;
    const line = progress(undefined, () => time);
    expect(line.step(1, 2)).toBeUndefined();
    time = 50;
    expect(line.step(2, 2)).toBeInstanceOf(Promise);
    line.end();
  });
});

test('Ctrl-C on a terminal leaves no line and exits 130', () => {
  const cwd = tree(
    Object.fromEntries(
      Array.from({ length: 4000 }, (_, i) => [`d${i}/AGENTS.md`, `# ${i}\n${'- Run the tests.\n'.repeat(200)}`]),
    ),
  );
  writeFileSync(
    join(cwd, 'drive.py'),
    `import os, pty, signal, sys, time
pid, fd = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], [sys.argv[1], sys.argv[2], 'scan', '.'])
out = b''
end = time.time() + 30
sent = False
while time.time() < end:
    try:
        part = os.read(fd, 65536)
    except OSError:
        break
    if not part:
        break
    out += part
    if b'Reading file' in out and not sent:
        sent = True
        os.kill(pid, signal.SIGINT)
_, status = os.waitpid(pid, 0)
print(sent, os.waitstatus_to_exitcode(status), b'Reading file' not in out.rsplit(b'\\r\\x1b[2K', 1)[1])
`,
  );
  const shown = execFileSync('python3', ['drive.py', process.execPath, BIN], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm' },
  });
  expect(['True 130 True', 'False 0 False']).toContain(shown.trim());
});
