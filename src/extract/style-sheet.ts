// The rules of a file's own style elements, as far as they can hide text: selectors are matched by their last compound
// only, so a rule may be taken to apply where it does not. That raises how concealed a text counts, never drops it.
import { type Declarations, declarations, unescapeCss, withoutComments } from './css-declarations.ts';

interface Rule {
  readonly tag: string;
  readonly needs: readonly string[];
  readonly style: Declarations;
}

/** Rules by the first thing their selector needs: `.class`, `#id`, `[attribute` or a tag name. */
export type StyleSheet = ReadonlyMap<string, readonly Rule[]>;

/** Properties that matter for hiding; a rule with none of them is dropped. */
const RELEVANT =
  /display|visibility|opacity|font|color|background|clip|indent|left|top|right|bottom|margin|overflow|transform|scale|zoom|letter-spacing|filter|fill|translate|--/;
/** States and generated content: the rule does not hide the element as it stands. */
const OTHER_STATE =
  /:(?:hover|focus|active|visited|checked|disabled|target|empty|before|after|placeholder|selection|marker|first-line|first-letter|backdrop)/;
const MOST_RULES = 20_000;

export function styleSheet(css: string): StyleSheet {
  const sheet = new Map<string, Rule[]>();
  const text = withoutComments(css);
  const atRules: boolean[] = [];
  let count = 0;
  let start = 0;
  for (let i = 0; i < text.length && count < MOST_RULES; i++) {
    const c = text[i];
    if (c === ';') start = i + 1;
    else if (c === '}') {
      atRules.pop();
      start = i + 1;
    } else if (c === '{') {
      const prelude = text.slice(start, Math.min(i, start + 2000)).trim();
      start = i + 1;
      if (prelude.startsWith('@')) {
        const skipped =
          /^@(?:media[^{]{0,200}print|keyframes|-webkit-keyframes|font-face|page|property|counter-style)/i.test(
            prelude,
          );
        if (!skipped) {
          atRules.push(true);
          continue;
        }
        i = closeOf(text, i);
      } else {
        const close = text.indexOf('}', i);
        const end = close < 0 ? text.length : close;
        count += addRules(sheet, prelude, text.slice(i + 1, Math.min(end, i + 4000)));
        i = end;
      }
      start = i + 1;
    }
  }
  return sheet;
}

function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

function addRules(sheet: Map<string, Rule[]>, prelude: string, body: string): number {
  if (!RELEVANT.test(body.toLowerCase()) && !body.includes('\\')) return 0;
  const style = declarations(body);
  let added = 0;
  for (const selector of prelude.split(',').slice(0, 100)) {
    if (OTHER_STATE.test(selector)) continue;
    const compound = unescapeCss(selector)
      .trim()
      .replace(/^:root$/, 'html')
      .split(/[\s>+~]+/)
      .at(-1)!
      .replace(/::?[\w-]+(?:\([^)]*\))?/g, '');
    const needs = (compound.match(/[.#][^.#[\s]+|\[[^\]]{1,100}\]/g) ?? []).map(need =>
      need.replace(/["'\]\s]|[*^$|~](?==)/g, ''),
    );
    const tag = /^[a-z][\w-]*/i.exec(compound)?.[0].toLowerCase() ?? '';
    const index = needs[0]?.split('=')[0] ?? (tag || (compound === '*' ? compound : ''));
    if (!index) continue;
    const rules = sheet.get(index);
    if (rules) rules.push({ tag, needs, style });
    else sheet.set(index, [{ tag, needs, style }]);
    added++;
  }
  return added;
}

/** The declarations that the sheet gives an element, later ones over earlier ones; its attributes by lower-case name. */
export function styleFrom(
  sheet: StyleSheet,
  tag: string,
  attributes: ReadonlyMap<string, string>,
): Map<string, string> {
  const style = new Map<string, string>();
  const has = new Set<string>();
  for (const name of (attributes.get('class') ?? '').split(/\s+/, 50)) if (name) has.add(`.${name}`);
  if (attributes.has('id')) has.add(`#${attributes.get('id')!}`);
  const keys = ['*', tag, ...has];
  for (const [name, value] of attributes) {
    if (!sheet.has(`[${name}`)) continue;
    has.add(`[${name}`).add(`[${name}=${value}`);
    keys.push(`[${name}`);
  }
  for (const key of keys) {
    for (const rule of (sheet.get(key) ?? []).slice(-200)) {
      if (rule.tag && rule.tag !== tag) continue;
      if (rule.needs.every(need => has.has(need))) for (const [name, value] of rule.style) style.set(name, value);
    }
  }
  return style;
}
