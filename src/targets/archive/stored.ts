// A stream of any kind of archive put down whole, for those that have to be read from their end. Packed bytes only.

import { type ArchiveOptions, type ArchiveTarget, archiveSource } from './open.ts';
import { type ByteStream, streamedPieces } from './source.ts';
import { spool } from './spool.ts';

/** Most bytes put down. */
const MOST = 4 * 1024 * 1024 * 1024;

/** `first`: what was read of the stream already. */
export async function storedStream(
  stream: ByteStream,
  first: readonly Uint8Array[],
  options: ArchiveOptions,
): Promise<ArchiveTarget> {
  const store = spool(options.place);
  try {
    for await (const piece of streamedPieces(stream, first).pieces) {
      if (store.size + piece.length > MOST || options.halt()) break;
      store.append(piece);
    }
    return await archiveSource(store.slice(0, store.size), options);
  } finally {
    store.close();
  }
}
