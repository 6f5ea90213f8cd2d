// Opens bytes as an archive and shows what a scan is offered: paths with their text, and notices as `kind path: message`.
import { join } from 'node:path';
import type { Limits } from '../../../src/targets/archive/limits.ts';
import { type ArchiveOptions, archiveSource } from '../../../src/targets/archive/open.ts';
import type { Entry } from '../../../src/targets/target.ts';
import { tempFolder } from '../support/tree.ts';

export interface Shown {
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly notices: readonly string[];
  /** Some notice says that not all was read. */
  readonly incomplete: boolean;
}

export function options(more: Partial<ArchiveOptions> = {}): ArchiveOptions {
  const folder = tempFolder();
  let made = 0;
  return {
    name: 'a.tgz',
    file: 'a.tgz',
    agentFile: () => false,
    place: { path: () => join(folder, `${made++}`) },
    halt: () => undefined,
    ...more,
  };
}

export async function opened(
  bytes: Uint8Array,
  limits?: Partial<Limits>,
  more: Partial<ArchiveOptions> = {},
): Promise<Shown> {
  const { LIMITS } = await import('../../../src/targets/archive/limits.ts');
  const buffer = Buffer.from(bytes);
  const source = { size: buffer.length, read: (at: number, length: number) => buffer.subarray(at, at + length) };
  const target = await archiveSource(source, options({ ...more, ...(limits && { limits: { ...LIMITS, ...limits } }) }));
  const files = [...target.entries()].map(entry => [entry.path, textOf(entry)] as const);
  const notices = target.notices.map(({ kind, path, message }) => `${kind} ${path ?? '-'}: ${message}`);
  const incomplete = target.notices.some(notice => notice.incomplete);
  target.close();
  return { files, notices, incomplete };
}

function textOf(entry: Entry): string {
  if (entry.kind === 'link') return `-> ${entry.link} (${entry.leads})`;
  const found = entry.read();
  if (!(found instanceof Uint8Array)) return `[${found.kind}]`;
  const text = Buffer.from(found).toString('utf8');
  return text.length > 80 ? `${text.slice(0, 10)}... ${entry.size}` : text;
}
