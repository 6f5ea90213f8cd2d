// The superset test of what extract/ finds hidden on a page, for the prefilter. It imports no parser: it runs
// on files that load none.
import type { SurfaceKind } from '../model/surface.ts';

/** Formats whose text is all shown, in an editor and anywhere else, but for lines off screen. */
const SHOWS_ALL: ReadonlySet<string> = new Set([
  'ecmascript',
  'json',
  'yaml',
  'toml',
  'ini',
  'dotenv',
  'plain',
  'name',
  'link',
]);

/** Whether all of a text is shown in one row, so that no words of a sentence are parted by what is not shown. */
export function inOneRow({ format, kind }: { readonly format: string; readonly kind: SurfaceKind }): boolean {
  return SHOWS_ALL.has(format) || (format === 'code' && kind === 'source');
}

/** Tags that hide nothing: with attributes that place things, and values that are no nought. */
const HARMLESS =
  /\/?(?:p|img|a|br|hr|div|h[1-6]|sub|sup|b|i|u|strong|em|kbd|code|pre|table|thead|tbody|tr|td|th|ul|ol|li|center|blockquote)(?:\s{1,20}(?:align|valign|src|href|alt|title|target|rel|id|name)=(?:"[^"<>]{0,400}"|'[^'<>]{0,400}')|\s{1,20}(?:width|height)=["']?[1-9]\d{1,3}(?:px|%)?["']?)*\s{0,20}\/?>/
    .source;
const AUTOLINK = /(?:https?:\/\/|mailto:)[^\s<>]{1,400}>/.source;
const HIDING_TAG = new RegExp(`<(?=[a-z/!?])(?!${HARMLESS}|${AUTOLINK})`, 'i');

/** Template and MDX comments, link definitions, footnotes, formulas. */
const HIDING_MARK = /\{[%{#/]|%%|\]:|\[\^|\\(?:text)?color|\\[hv]?phantom|\\transparent/;

/** False only when no stretch of the text is hidden otherwise than by unseen characters, encodings or long lines. */
export function mayHide(text: string, format: string, kind: SurfaceKind): boolean {
  if (inOneRow({ format, kind })) return false;
  return format !== 'markdown' || HIDING_TAG.test(text) || HIDING_MARK.test(text);
}
