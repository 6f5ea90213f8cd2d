// What is an archive: by its first bytes, since a name can say anything; the name only decides whether to look. The names
// are those under which code, packages, extensions and agent plugins are handed around.

export type ArchiveKind = 'gzip' | 'tar' | 'zip';

const NAMES = /\.(?:tar|tgz|tar\.gz|crate|zip|vsix|mcpb|dxt|whl|skill|plugin)$/i;

/** Bytes that `kindOf` wants to see. */
export const HEAD = 512;

/** Whether a path or address has the name of an archive. */
export function namedAsArchive(name: string): boolean {
  return NAMES.test(name.slice(-64));
}

/** `head`: the first HEAD bytes, or all there are. */
export function kindOf(head: Uint8Array): ArchiveKind | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && head[3] === head[2] + 1) return 'zip';
  return head.length >= HEAD && (isTar(head) || head.subarray(0, HEAD).every(byte => byte === 0)) ? 'tar' : undefined;
}

/** Whether a block is the header of a tar entry: its checksum is right. Of two ways to count, either will do. */
export function isTar(block: Uint8Array): boolean {
  const said = Number.parseInt(
    latin1(block.subarray(148, 156))
      .replace(/[\0 ].*$/s, '')
      .trim() || 'x',
    8,
  );
  let unsigned = 8 * 32;
  let signed = 8 * 32;
  for (let i = 0; i < HEAD; i++) {
    if (i >= 148 && i < 156) continue;
    unsigned += block[i]!;
    signed += (block[i]! << 24) >> 24;
  }
  return said === unsigned || said === signed;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').trimStart();
}
