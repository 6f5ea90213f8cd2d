// --files-from: paths that another program lists, one a line or with NUL between them. They are taken as they are, never as
// patterns. What is not there any more is told; when nothing of the list is there, something is wrong with it.
import { readFileSync } from 'node:fs';
import type { Notice } from '../model/report.ts';
import { nameOf } from '../targets/names.ts';
import type { Target } from '../targets/target.ts';
import { quote } from '../text/quote.ts';
import { literalTarget, type Named, type PathOptions } from './paths.ts';
import { UsageError } from './usage-error.ts';

/** More paths than any repository has. */
const MOST = 2_000_000;

/** `file`: a file, or `-` for standard input. @throws UsageError */
export async function listedTarget(file: string, options: PathOptions): Promise<Named> {
  const paths = split(read(file));
  if (paths.length > MOST) throw new UsageError(`--files-from ${quote(file)}: lists more than ${MOST} paths`);
  const { named, missing } = await literalTarget(paths, options);
  const gone = paths.length > 0 && missing.length === paths.length;
  const notices = missing.map((path): Notice => {
    return { kind: 'missing', path, message: 'Listed, but there is no such file.', incomplete: gone };
  });
  return { ...named, target: withNotices(named.target, notices) };
}

function read(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // An empty pipe that nobody writes to.
    if (file === '-' && (code === 'EAGAIN' || code === 'EOF')) return Buffer.alloc(0);
    throw new UsageError(
      `--files-from ${quote(file)}: ${code === 'ENOENT' ? 'there is no such file' : 'cannot be read'}`,
    );
  }
}

function split(bytes: Buffer): readonly string[] {
  const separator = bytes.includes(0) ? 0 : 10;
  const paths = new Set<string>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(separator, at);
    let stop = end === -1 ? bytes.length : end;
    const next = stop + 1;
    if (separator === 10 && bytes[stop - 1] === 13) stop--;
    if (stop > at) paths.add(nameOf(bytes.subarray(at, stop)));
    at = next;
  }
  return [...paths];
}

function withNotices(target: Target, more: readonly Notice[]): Target {
  return {
    name: '--files-from',
    entries: () => target.entries(),
    get notices() {
      return [...target.notices, ...more];
    },
  };
}
