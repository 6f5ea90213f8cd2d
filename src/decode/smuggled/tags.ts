// Tag characters are ASCII moved to plane 14: no glyph, and models read them as the letters they stand for.
const BASE = 0xe0000;

/** Text spelled by tag characters; LANGUAGE TAG and CANCEL TAG say nothing. Empty when there is none. */
export function fromTags(points: readonly number[]): string {
  let text = '';
  for (const point of points) {
    if (point >= BASE + 0x20 && point <= BASE + 0x7e) text += String.fromCharCode(point - BASE);
    else if (point === BASE + 0x0a || point === BASE + 0x0d) text += '\n';
  }
  return text;
}
