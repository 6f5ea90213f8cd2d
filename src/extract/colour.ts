// Colours of CSS and HTML attributes, as far as it takes to see that text has the colour of what lies behind it.

/** Red, green, blue 0-255 and alpha 0-1. */
export type Colour = readonly [number, number, number, number];

export const WHITE: Colour = [255, 255, 255, 1];

const NAMED: Readonly<Record<string, string>> = {
  white: 'ffffff', black: '000000', snow: 'fffafa', ivory: 'fffff0', ghostwhite: 'f8f8ff', whitesmoke: 'f5f5f5',
  floralwhite: 'fffaf0', mintcream: 'f5fffa', azure: 'f0ffff', honeydew: 'f0fff0', seashell: 'fff5ee', aliceblue: 'f0f8ff',
  lavenderblush: 'fff0f5', canvas: 'ffffff', red: 'ff0000', green: '008000', blue: '0000ff', gray: '808080', grey: '808080',
  silver: 'c0c0c0', navy: '000080', maroon: '800000', purple: '800080', teal: '008080', olive: '808000', yellow: 'ffff00',
  lime: '00ff00', aqua: '00ffff', cyan: '00ffff', fuchsia: 'ff00ff', magenta: 'ff00ff', orange: 'ffa500', pink: 'ffc0cb',
  brown: 'a52a2a', gold: 'ffd700', lightgray: 'd3d3d3', lightgrey: 'd3d3d3', darkgray: 'a9a9a9', darkgrey: 'a9a9a9',
  crimson: 'dc143c', indigo: '4b0082', tomato: 'ff6347', beige: 'f5f5dc', gainsboro: 'dcdcdc', lavender: 'e6e6fa',
}; // biome-ignore format: a table

/** The first colour named in a value, for instance in a `background` shorthand. Undefined when none is understood. */
export function colourOf(value: string): Colour | undefined {
  for (const word of value.slice(0, 400).match(/#[\da-f]{3,8}\b|(?:rgb|hsl)a?\([^()]{0,80}\)|[a-z]+/gi) ?? []) {
    const colour = single(word.toLowerCase());
    if (colour) return colour;
  }
  return undefined;
}

/** True when text of one colour cannot be told from a background of the other. */
export function sameColour(text: Colour, behind: Colour): boolean {
  if (text[3] <= 0.1) return true;
  if (text[3] < 1 || behind[3] < 0.5) return false;
  return Math.max(Math.abs(text[0] - behind[0]), Math.abs(text[1] - behind[1]), Math.abs(text[2] - behind[2])) <= 12;
}

function single(word: string): Colour | undefined {
  if (word === 'transparent') return [0, 0, 0, 0];
  if (word.startsWith('#')) return hex(word.slice(1));
  if (Object.hasOwn(NAMED, word)) return hex(NAMED[word]!);
  const open = word.indexOf('(');
  if (open < 0) return undefined;
  const parts = word
    .slice(open + 1, -1)
    .split(/[\s,/]+/)
    .filter(Boolean);
  const numbers = parts.map((part, i) => scale(part, word.startsWith('hsl'), i));
  if (numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  const [a, b, c, alpha = 1] = numbers as [number, number, number, number?];
  return word.startsWith('hsl') ? fromHsl(a, b, c, alpha) : [a, b, c, alpha];
}

function hex(digits: string): Colour | undefined {
  const short = digits.length === 3 || digits.length === 4;
  if (!short && digits.length !== 6 && digits.length !== 8) return undefined;
  const step = short ? 1 : 2;
  const channel = (i: number) => {
    const part = digits.slice(i * step, i * step + step);
    return Number.parseInt(short ? part + part : part, 16);
  };
  return [channel(0), channel(1), channel(2), digits.length === 4 * step ? channel(3) / 255 : 1];
}

function scale(part: string, isHsl: boolean, index: number): number {
  const number = Number.parseFloat(part);
  if (index === 3) return part.endsWith('%') ? number / 100 : number;
  if (isHsl) return index === 0 ? number : number / 100;
  return part.endsWith('%') ? number * 2.55 : number;
}

function fromHsl(hue: number, saturation: number, light: number, alpha: number): Colour {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return 255 * (light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4), alpha];
}
