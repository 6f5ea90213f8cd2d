// Takes a stream of pieces apart into runs of the lengths that a format asks for, copying as little as it can.

export interface Reader {
  /** Exactly `length` bytes, or fewer at the end of the stream. For small lengths. */
  take(length: number): Promise<Buffer>;
  /** Hands `length` bytes on in pieces; answers how many there were. */
  pass(length: number, each: (piece: Uint8Array) => void): Promise<number>;
  /** Up to `most` bytes that are at hand; empty at the end. */
  some(most: number): Promise<Uint8Array>;
  /** Puts bytes back in front. */
  unread(bytes: Uint8Array): void;
  /** All that is left, as it comes. */
  rest(): AsyncIterable<Uint8Array>;
  /** Lets go of the stream. */
  end(): Promise<void>;
}

const MOST = Number.MAX_SAFE_INTEGER;

export function reader(pieces: AsyncIterable<Uint8Array>): Reader {
  const stream = pieces[Symbol.asyncIterator]();
  let piece: Uint8Array = new Uint8Array(0);

  const some = async (most: number): Promise<Uint8Array> => {
    while (piece.length === 0) {
      const next = await stream.next();
      if (next.done) return piece;
      piece = next.value;
    }
    const part = piece.subarray(0, most);
    piece = piece.subarray(part.length);
    return part;
  };

  return {
    some,
    async take(length) {
      const parts: Uint8Array[] = [];
      for (let left = length; left > 0; ) {
        const part = await some(left);
        if (part.length === 0) break;
        parts.push(part);
        left -= part.length;
      }
      return parts.length === 1
        ? Buffer.from(parts[0]!.buffer, parts[0]!.byteOffset, parts[0]!.length)
        : Buffer.concat(parts);
    },
    async pass(length, each) {
      let done = 0;
      while (done < length) {
        const part = await some(Math.min(length - done, MOST));
        if (part.length === 0) break;
        each(part);
        done += part.length;
      }
      return done;
    },
    unread(bytes) {
      piece = piece.length === 0 ? bytes : Buffer.concat([bytes, piece]);
    },
    async *rest() {
      for (let part = await some(MOST); part.length > 0; part = await some(MOST)) yield part;
    },
    async end() {
      await stream.return?.();
    },
  };
}
