// One pass over HTML-like text with the tokenizer of parse5, which follows the standard and knows offsets; the open
// elements are kept by element-stack.ts. Yields marks and veils for html.ts, markdown.ts, xml.ts and component.ts.
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { HiddenHow } from '../model/span.ts';
import { type Colour, WHITE } from './colour.ts';
import { declarations } from './css-declarations.ts';
import { backgroundOf, hides } from './css-hiding.ts';
import { resolveVariables } from './css-variables.ts';
import { elementStack } from './element-stack.ts';
import { addressMarks, attributeMarks, attributesIn } from './html-attributes.ts';
import {
  BLOCK,
  INLINE,
  RAW_TEXT,
  RAW_TEXT_WITH_REFERENCES,
  SVG_METADATA,
  SVG_UNSEEN,
  UNSEEN,
  VOID,
} from './html-elements.ts';
import { proseBlocks } from './html-prose.ts';
import type { Mark, Veil } from './paint.ts';
import { presentation } from './presentation.ts';
import { rawTextEnds } from './raw-text.ts';
import { type StyleSheet, styleFrom, styleSheet } from './style-sheet.ts';

export interface HtmlOptions {
  /** XML: no void elements, no raw text, self-closing tags close. */
  readonly xml?: boolean;
  /** Vue, Svelte, Astro: a template is what is shown, unknown tags are components, tags are not text. */
  readonly component?: boolean;
  /** Where raw text such as a script that starts at an offset must have ended: the end of its HTML node in Markdown. */
  readonly limit?: (offset: number) => number;
}

/** Text in another language: the content of script and style elements. */
export interface Embedded {
  readonly kind: 'script' | 'style';
  /** The `type` or `lang` attribute. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface HtmlWalk {
  /** Addresses in attributes, then prose by block: to be painted first. */
  readonly blocks: readonly Mark[];
  /** Comments and attribute values: to be painted last. */
  readonly overlays: readonly Mark[];
  readonly veils: readonly Veil[];
  readonly embedded: readonly Embedded[];
}

export function walkHtml(text: string, options: HtmlOptions = {}): HtmlWalk {
  const addresses: Mark[] = [];
  const overlays: Mark[] = [];
  const veils: Veil[] = [];
  const embedded: Embedded[] = [];
  const prose = proseBlocks(text);
  const raw = rawTextEnds(text);
  const sheet = sheetOf(text, raw);
  const root = sheet.size > 0 ? styleFrom(sheet, 'html', new Map()) : new Map<string, string>();
  const page = pageBackground(sheet);
  // Colours of a style sheet elsewhere are unknown, and so is what stands behind an element with a class.
  const isStyledElsewhere = /<link[^>]{0,400}stylesheet/i.test(text);
  const hasShapes = /<(?:rect|path|circle|ellipse|polygon|image)\b/i.test(text);
  let done = 0;
  let lastText = 0;
  let foreign = options.xml ? 1 : 0;
  let silentUntil = 0;
  const stack = elementStack((element, end) => {
    if (element.name === 'svg' || element.name === 'math') foreign--;
    prose.leave(element.name);
    if (element.how !== undefined && end > element.start) veils.push({ start: element.start, end, how: element.how });
  });

  const startTag = (token: Token.TagToken) => {
    const { startOffset, endOffset } = token.location!;
    const name = token.tagName;
    const known = BLOCK.has(name) || INLINE.has(name) || options.component || options.xml;
    if (BLOCK.has(name) || (options.xml && !INLINE.has(name))) prose.flush();
    else if (!known) prose.text(startOffset, endOffset);
    if (!options.xml) stack.makeRoom(name, startOffset);
    done = endOffset;
    if (endOffset - startOffset > name.length + 4) {
      const values = attributesIn(text, startOffset, endOffset);
      for (const mark of addressMarks(text, name, values)) addresses.push(mark);
      for (const mark of attributeMarks(text, values)) overlays.push(mark);
    }
    const attributes = new Map(token.attrs.map(({ name: key, value }) => [key, value]));
    const style = styleOf(name, attributes, sheet, root);
    if (stack.has('svg')) inPicture(style, hasShapes);
    const isUnknown = isStyledElsewhere && attributes.has('class');
    const behind = isUnknown ? undefined : stack.top() ? stack.top()!.background : page;
    const background = backgroundOf(style, behind);
    const how =
      hiddenBy(name, attributes, stack.has('svg'), options) ?? (hides(style, background) ? 'styled-away' : undefined);
    if (token.selfClosing ? foreign > 0 || options.component : VOID.has(name) && !options.xml) return;
    stack.push(name, endOffset, how, background);
    if (name === 'svg' || name === 'math') foreign++;
    if (RAW_TEXT.has(name) || RAW_TEXT_WITH_REFERENCES.has(name)) rawElement(name, attributes, endOffset);
    prose.enter(name);
  };

  const rawElement = (name: string, attributes: ReadonlyMap<string, string>, start: number) => {
    const isCode = name === 'script' || name === 'style';
    // In a formula or picture a script may hold others: what is in it is read with it.
    if (foreign > 0 && (!isCode || start < silentUntil)) return;
    const end = raw.after(name, start);
    if (end < 0 || end > (options.limit?.(start) ?? text.length)) return;
    if (isCode) {
      embedded.push({ kind: name, type: attributes.get('type') ?? attributes.get('lang') ?? '', start, end });
      silentUntil = end;
    }
    if (foreign > 0) return;
    tokenizer.state = RAW_TEXT_WITH_REFERENCES.has(name)
      ? TokenizerMode.RCDATA
      : name === 'script'
        ? TokenizerMode.SCRIPT_DATA
        : TokenizerMode.RAWTEXT;
  };

  const endTag = (token: Token.TagToken) => {
    const name = token.tagName;
    const { startOffset, endOffset } = token.location!;
    if (BLOCK.has(name) || (options.xml && !INLINE.has(name))) prose.flush();
    else if (!INLINE.has(name) && !options.component && !options.xml) prose.text(startOffset, endOffset);
    stack.close(name, startOffset);
    done = endOffset;
    if (endOffset - startOffset > name.length + 8) {
      for (const mark of attributeMarks(text, attributesIn(text, startOffset + 1, endOffset))) overlays.push(mark);
    }
    const top = stack.top();
    // What a closed `details` shows is its summary.
    if (name === 'summary' && top?.name === 'details' && top.how === 'folded') top.start = endOffset;
    tokenizer.inForeignNode = foreign > 0;
  };

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        startTag(token);
        tokenizer.inForeignNode = foreign > 0;
      },
      onEndTag: endTag,
      onComment({ location }) {
        const { startOffset, endOffset } = location!;
        if (/^<\?xml[\s-]/.test(text.slice(startOffset, startOffset + 6)) || startOffset < silentUntil) return;
        overlays.push({ start: startOffset, end: endOffset, role: 'comment', how: 'html-comment' });
        done = endOffset;
      },
      onCharacter({ location }) {
        lastText = location!.endOffset;
        if (location!.startOffset >= silentUntil) prose.text(location!.startOffset, location!.endOffset);
      },
      onNullCharacter({ location }) {
        if (location!.startOffset >= silentUntil) prose.text(location!.startOffset, location!.endOffset);
      },
      onWhitespaceCharacter: ({ location }) => prose.blank(location!.startOffset, location!.endOffset),
      onDoctype({ location }) {
        const { startOffset: start, endOffset: end } = location!;
        prose.flush();
        done = end;
        // An internal subset can hold entities, and they sentences.
        if (text.slice(start, end).includes('[')) overlays.push({ start, end, role: 'comment', how: 'html-comment' });
      },
      onEof() {},
    },
  );
  tokenizer.inForeignNode = foreign > 0;
  tokenizer.write(text, true);
  // A tag that never ends is no token, and no reader sees it; who reads the source does.
  const open = text.indexOf('<', done);
  if (open >= 0 && lastText < open) prose.text(open, text.length);
  prose.flush();
  stack.closeAll(text.length);
  veils.sort((a, b) => Number(a.how !== 'folded') - Number(b.how !== 'folded'));
  return { blocks: [...addresses, ...prose.marks], overlays, veils, embedded };
}

function sheetOf(text: string, raw: ReturnType<typeof rawTextEnds>): StyleSheet {
  return styleSheet(
    raw
      .contents('style')
      .map(({ start, end }) => text.slice(start, end))
      .join('\n'),
  );
}

/** What the file's own style sheet paints the page with; white unless it says otherwise. */
function pageBackground(sheet: StyleSheet): Colour | undefined {
  let colour: Colour | undefined = WHITE;
  for (const tag of ['html', 'body']) colour = backgroundOf(styleFrom(sheet, tag, new Map()), colour);
  return colour;
}

/** Text in a picture may be small in the picture's own units; white text is unseen where nothing is drawn behind it. */
function inPicture(style: Map<string, string>, hasShapes: boolean): void {
  if (Number.parseFloat(style.get('font-size') ?? '') > 0.05) style.delete('font-size');
  const fill = style.get('fill');
  if (fill !== undefined && !hasShapes) style.set('color', fill);
}

function styleOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  sheet: StyleSheet,
  root: ReadonlyMap<string, string>,
): Map<string, string> {
  const style = presentation(name, attributes);
  if (sheet.size > 0) for (const [key, value] of styleFrom(sheet, name, attributes)) style.set(key, value);
  const own = attributes.get('style');
  if (own) for (const [key, value] of declarations(own.slice(0, 20_000))) style.set(key, value);
  resolveVariables(style, root);
  return style;
}

function hiddenBy(
  name: string,
  attributes: ReadonlyMap<string, string>,
  inSvg: boolean,
  options: HtmlOptions,
): HiddenHow | undefined {
  if (attributes.has('hidden') && (!options.xml || inSvg)) return 'styled-away';
  if (attributes.get('aria-hidden') === 'true') return 'styled-away';
  if (options.component && /^\s*false\s*$/.test(attributes.get('v-if') ?? attributes.get('v-show') ?? ''))
    return 'styled-away';
  if (inSvg && SVG_METADATA.has(name)) return 'metadata';
  if (inSvg && SVG_UNSEEN.has(name)) return 'styled-away';
  if (name === 'details' && !attributes.has('open')) return 'folded';
  if (name === 'dialog' && !attributes.has('open')) return 'styled-away';
  if (options.component && name === 'template') return undefined;
  return UNSEEN.has(name) && !options.xml ? 'styled-away' : undefined;
}
