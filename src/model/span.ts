// A span is a stretch of a file with one role and one visibility. Together the spans of a file cover all of it.
import type { Region } from './source.ts';

/**
 * What a stretch of text is for. `prose`: text a person reads. `comment`: a source, HTML or config comment, docstrings
 * included. `string`: a string literal in code. `field`: a key or scalar value of structured data. `code`: program text
 * and code blocks. `markup`: syntax nobody reads. `name`: the path of the file itself.
 */
export type Role = 'prose' | 'comment' | 'string' | 'field' | 'code' | 'markup' | 'name';

/** Why a person looking at the rendered file, or at the file in an editor, would not see the text. */
export type HiddenHow =
  | 'html-comment'
  | 'link-definition'
  | 'attribute'
  | 'styled-away'
  | 'folded'
  | 'invisible-characters'
  | 'off-screen'
  | 'metadata'
  | 'encoded';

export type Visibility = { readonly shown: true } | { readonly shown: false; readonly how: HiddenHow };

export const SHOWN: Visibility = { shown: true };

export interface Span {
  readonly region: Region;
  readonly role: Role;
  readonly visibility: Visibility;
  /**
   * Where the text stands in its file's structure. Structured data: the key path, names joined by `.`, array items as
   * `[0]`, for instance `hooks.SessionStart[0].hooks[0].command`. Frontmatter keys start with `frontmatter.`.
   */
  readonly key?: string;
  /** Structured data only: what kind of scalar the region holds. Absent on code strings and prose. */
  readonly scalar?: 'string' | 'number' | 'boolean' | 'null' | 'key';
  /** Markdown and the like: `quote`, `table`, `heading`, `list`, `fence`; tells a mention from a use. */
  readonly block?: 'quote' | 'table' | 'heading' | 'list' | 'fence' | 'paragraph';
}
