// Text from a pipe, under the name the user gives it, so that the right surface and extractor are chosen.
import type { Notice } from '../model/report.ts';
import { unreadable } from './bytes.ts';
import { type Entry, READ_LIMIT, type Target } from './target.ts';

/**
 * `path`: relative, forward slashes. Reads to the end of the stream, keeps at most READ_LIMIT bytes. `first`: what was read
 * of the stream already.
 */
export async function stdinTarget(
  path: string,
  stream: AsyncIterable<Uint8Array> = process.stdin,
  first: readonly Uint8Array[] = [],
): Promise<Target> {
  const read = await readAll(stream, first, path);
  const entry: Entry = {
    path,
    kind: 'file',
    size: 'size' in read ? read.size : 0,
    read: () => ('bytes' in read ? read.bytes : read),
  };
  return {
    name: '-',
    notices: [],
    entries: () => [entry],
  };
}

async function readAll(
  stream: AsyncIterable<Uint8Array>,
  first: readonly Uint8Array[],
  path: string,
): Promise<{ bytes: Uint8Array; size: number } | Notice> {
  const chunks: Uint8Array[] = [...first];
  let size = first.reduce((sum, chunk) => sum + chunk.length, 0);
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      if (size < READ_LIMIT) chunks.push(bytes.subarray(0, READ_LIMIT - size));
      size += bytes.length;
    }
  } catch (error) {
    return unreadable(path, error);
  }
  return { bytes: Buffer.concat(chunks), size };
}
