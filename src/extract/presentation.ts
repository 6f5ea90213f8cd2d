// Presentation attributes of old HTML and of SVG as the CSS they stand for.

const SAME_AS_CSS = new Set([
  'opacity', 'fill-opacity', 'display', 'visibility', 'font-size', 'transform', 'color', 'fill', 'clip-path', 'overflow',
]); // biome-ignore format: a list

/** Declarations that the attributes of an element amount to. */
export function presentation(name: string, attributes: ReadonlyMap<string, string>): Map<string, string> {
  const style = new Map<string, string>();
  for (const [key, raw] of attributes) {
    const value = raw.trim().toLowerCase().slice(0, 400);
    if (SAME_AS_CSS.has(key)) style.set(key, value);
    else if (key === 'bgcolor') style.set('background-color', value);
    else if (key === 'text' && name === 'body') style.set('color', value);
  }
  if (name === 'text' || name === 'tspan') {
    const fill = style.get('fill');
    if ((fill === 'none' || fill === 'transparent') && !attributes.has('stroke')) style.set('opacity', '0');
    for (const key of ['x', 'y', 'dx', 'dy']) {
      const place = Number.parseFloat(attributes.get(key) ?? '0');
      if (place <= -500 || place >= 20_000) style.set('left', `${place}px`);
    }
  }
  return style;
}
