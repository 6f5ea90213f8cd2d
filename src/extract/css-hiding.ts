// Do these CSS declarations hide the text of an element? Values are parsed as numbers with units: a scanner that looks
// for `font-size:\s*0` calls every `0.8rem` a hiding place (measured: its only two hits in 3,837 files were that).
import { type Colour, colourOf, sameColour } from './colour.ts';
import type { Declarations } from './css-declarations.ts';

/** CSS pixels per unit; relative units by the browser's defaults. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1, '': 1, pt: 1.333, pc: 16, in: 96, cm: 37.8, mm: 3.78, q: 0.94, em: 16, rem: 16, ex: 8, ch: 8, '%': 0.16, vw: 12,
  vh: 8, vmin: 8, vmax: 12, lh: 20, rlh: 20, dvh: 8, svh: 8, lvh: 8,
}; // biome-ignore format: a table

/** Beyond this many pixels from its place, text is off any screen. */
const AWAY = 900;

/** True when an element with these declarations shows nothing of its text on this background. */
export function hides(style: Declarations, background: Colour | undefined): boolean {
  if (style.size === 0) return false;
  const get = (name: string) => style.get(name) ?? '';
  if (get('display').startsWith('none')) return true;
  if (/^(?:hidden|collapse)/.test(get('visibility')) || get('content-visibility').startsWith('hidden')) return true;
  if (ratio(get('opacity')) <= 0.1 || ratio(get('fill-opacity')) <= 0.1) return true;
  if (ratio(inside(get('filter'), 'opacity')) <= 0.1 || ratio(get('zoom')) <= 0.05) return true;
  if (pixels(get('font-size')) <= 1 || pixels(fontShorthand(get('font'))) <= 1) return true;
  return isClipped(style, get) || isAway(get) || isBlended(get, background);
}

type Get = (name: string) => string;

function isClipped(style: Declarations, get: Get): boolean {
  const clip = inside(get('clip'), 'rect').match(/[^\s,]+/g);
  if (clip?.every(part => Math.abs(pixels(part)) <= 1)) return true;
  const path = get('clip-path') || get('-webkit-clip-path');
  if (/^inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%/.test(path) || /^(?:circle|ellipse)\(\s*0(?![.\d])/.test(path))
    return true;
  if (/^polygon\([\s0px%,.]*\)/.test(path)) return true;
  if (/\b(?:hidden|clip)\b/.test(`${get('overflow')} ${get('overflow-x')} ${get('overflow-y')}`)) {
    if (/^\d{3,9}%/.test(get('text-indent'))) return true;
    for (const side of ['height', 'width', 'max-height', 'max-width', 'block-size', 'inline-size', 'line-height']) {
      if (style.has(side) && pixels(get(side)) <= 1) return true;
    }
  }
  return false;
}

function isAway(get: Get): boolean {
  for (const name of [
    'text-indent',
    'left',
    'top',
    'right',
    'bottom',
    'margin-left',
    'margin-top',
    'margin-right',
    'inset',
    'translate',
  ]) {
    if (Math.abs(pixels(get(name))) >= AWAY && Number.isFinite(pixels(get(name)))) return true;
  }
  if (pixels(get('letter-spacing')) <= -8) return true;
  const transform = `${get('transform')} ${get('-webkit-transform')}`;
  if (ratio(get('scale')) <= 0.02) return true;
  for (const part of transform.match(/scale(?:3d|x|y)?\([^()]{0,80}\)/g) ?? []) {
    for (const factor of part.slice(part.indexOf('(') + 1, -1).split(','))
      if (Math.abs(ratio(factor)) <= 0.02) return true;
  }
  if (/rotate[xy]\(\s*[-+]?90deg/.test(transform)) return true;
  for (const part of transform.match(/translate(?:3d|x|y)?\([^()]{0,80}\)/g) ?? []) {
    for (const length of part.slice(part.indexOf('(') + 1, -1).split(',')) {
      if (Math.abs(pixels(length)) >= AWAY && Number.isFinite(pixels(length))) return true;
    }
  }
  return false;
}

function isBlended(get: Get, background: Colour | undefined): boolean {
  const colour = colourOf(get('-webkit-text-fill-color') || get('color'));
  if (!colour) return false;
  if (colour[3] <= 0.1)
    return !/\btext\b/.test(get('background-clip') + get('-webkit-background-clip') + get('background'));
  return background !== undefined && sameColour(colour, background);
}

/**
 * The colour behind an element's text: its own background, else the inherited one. `undefined` when a picture or an
 * unknown colour is there.
 */
export function backgroundOf(style: Declarations, inherited: Colour | undefined): Colour | undefined {
  const own = style.get('background-color') ?? style.get('background');
  if (own === undefined || /^(?:none|inherit|initial|unset)\b/.test(own)) return inherited;
  if (/url\(|gradient\(|var\(/.test(own)) return undefined;
  const colour = colourOf(own);
  return colour && colour[3] <= 0.1 ? inherited : colour;
}

/** A length in CSS pixels; Infinity when there is none. */
function pixels(value: string): number {
  const match =
    /^[\s(]*(?:calc\(\s*|max\(\s*|min\(\s*)?([-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e[-+]?\d{1,3})?)\s*([a-z%]*)/.exec(
      value,
    );
  if (!match) return Number.POSITIVE_INFINITY;
  const unit = UNITS[match[2]!];
  return unit === undefined ? Number.POSITIVE_INFINITY : Number(match[1]) * unit;
}

/** A number or percentage as a ratio; Infinity when there is none. */
function ratio(value: string): number {
  const match = /^\s*(?:calc\(\s*)?([-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))\s*(%?)/.exec(value);
  return match ? Number(match[1]) / (match[2] ? 100 : 1) : Number.POSITIVE_INFINITY;
}

/** What stands in the brackets of `name(...)`. */
function inside(value: string, name: string): string {
  const at = value.indexOf(`${name}(`);
  return at < 0 ? '' : value.slice(at + name.length + 1).split(')', 1)[0]!;
}

/** The size in a `font` shorthand: the first length, `0/0 a`. */
function fontShorthand(value: string): string {
  return value.split(/[\s/]+/).find(part => /^[-+.\d]/.test(part) && !/^[1-9]00$/.test(part)) ?? '';
}
