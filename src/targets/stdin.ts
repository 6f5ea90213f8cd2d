// Text from a pipe, under the name the user gives it, so that the right surface and extractor are chosen.
import type { Readable } from 'node:stream';
import type { Notice } from '../model/report.ts';
import { unreadable } from './bytes.ts';
import { type Entry, READ_LIMIT, type Target } from './target.ts';

/** `path`: relative, forward slashes. Reads to the end of the stream, keeps at most READ_LIMIT bytes. */
export async function stdinTarget(path: string, stream: Readable = process.stdin): Promise<Target> {
  const read = await readAll(stream, path);
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

async function readAll(stream: Readable, path: string): Promise<{ bytes: Uint8Array; size: number } | Notice> {
  const chunks: Buffer[] = [];
  let size = 0;
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
