// Measures what archives cost: a bomb of 1 GB, an archive of 2 GB, and one with very many entries. Prints the highest memory
// each scan used and fails above the limit. `npx tsx src/build/measure-archives.ts` after `npm run build`; takes minutes
// and 2 GB in the temporary folder.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

const MB = 1024 * 1024;
const MOST = 300 * MB;

/** A header and, for `size` bytes of text, what has to follow. */
function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** One gzip member for each piece: together they are one stream. */
function tgz(path: string, pieces: Iterable<Buffer>): void {
  const file = openSync(path, 'w');
  const known = new Map<Buffer, Buffer>();
  for (const piece of pieces) {
    let packed = known.get(piece);
    if (!packed) {
      packed = gzipSync(piece, { level: piece.length > MB ? 6 : 1 });
      if (piece.length >= MB) known.set(piece, packed);
    }
    writeSync(file, packed);
  }
  closeSync(file);
}

function* bomb(): Generator<Buffer> {
  const zeros = Buffer.alloc(8 * MB);
  yield header('bomb', 1024 * MB);
  for (let i = 0; i < 128; i++) yield zeros;
}

function* large(): Generator<Buffer> {
  const noise = Buffer.alloc(8 * MB);
  for (let i = 0, x = 1; i < noise.length; i++) {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    noise[i] = x >>> 24;
  }
  for (let i = 0; i < 8; i++) {
    yield header(`data-${i}.bin`, 256 * MB);
    for (let j = 0; j < 32; j++) yield noise;
  }
  yield header('CLAUDE.md', 0);
  yield Buffer.alloc(1024);
}

function* many(): Generator<Buffer> {
  for (let i = 0; i < 400; i++) {
    yield Buffer.concat(Array.from({ length: 1000 }, (_, j) => header(`f/${i}/${j}.txt`, 0)));
  }
  yield Buffer.alloc(1024);
}

/** A zip whose one entry says 1 GB and is. */
function zipBomb(path: string): void {
  const packed = deflateRawSync(Buffer.alloc(1024 * MB), { level: 9 });
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(1024 * MB, 22);
  local.writeUInt16LE(1, 26);
  local.write('b', 30);
  const row = Buffer.alloc(47);
  row.writeUInt32LE(0x02014b50, 0);
  row.writeUInt16LE(8, 10);
  row.writeUInt32LE(packed.length, 20);
  row.writeUInt32LE(1024 * MB, 24);
  row.writeUInt16LE(1, 28);
  row.write('b', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(row.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  const file = openSync(path, 'w');
  for (const part of [local, packed, row, end]) writeSync(file, part);
  closeSync(file);
}

const folder = mkdtempSync(join(tmpdir(), 'unjack-measure-'));
try {
  const cases: readonly (readonly [string, (path: string) => void])[] = [
    ['bomb.tgz', path => tgz(path, bomb())],
    ['bomb.zip', zipBomb],
    ['many.tgz', path => tgz(path, many())],
    ['large.tgz', path => tgz(path, large())],
  ];
  for (const [name, make] of cases) {
    const path = join(folder, name);
    make(path);
    const say = `process.on('exit', () => process.stderr.write('\\nMEMORY ' + process.resourceUsage().maxRSS))`;
    const started = Date.now();
    const run = spawnSync(process.execPath, ['--import', `data:text/javascript,${say}`, 'bin/unjack.js', path, '-q'], {
      encoding: 'utf8',
    });
    const bytes = Number(/MEMORY (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) * 1024;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${name}: ${Math.round(bytes / MB)} MB at most, ${seconds} s, exit code ${run.status}\n`);
    process.stdout.write(run.stdout.replace(/^/gm, '    ').trimEnd().concat('\n'));
    if (!(bytes < MOST)) process.exitCode = 1;
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
