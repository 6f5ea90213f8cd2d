// Bytes -> text.
import type { Notice } from '../model/report.ts';
import type { SourceFile } from '../model/source.ts';
import type { Surface } from '../model/surface.ts';

/** The file's text, or a notice that says why there is none. */
export function toSource(
  path: string,
  bytes: Uint8Array,
  surface: Surface,
): { readonly file?: SourceFile; readonly notices: readonly Notice[] } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { file: { path, text, encoding: 'utf-8', surface }, notices: [] };
}
