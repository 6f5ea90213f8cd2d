// Where the attributes of a tag stand in the source, duplicates included (a parser keeps only the first), and which of
// them hold words: agents read them, hardly any page shows them.
import type { Mark } from './paint.ts';

export interface Attribute {
  /** Lower case. */
  readonly name: string;
  /** Region of the value without quotes. */
  readonly start: number;
  readonly end: number;
  /** A stretch of names without values, as in `<p do as we say>`. */
  readonly bare?: boolean;
}

/** Attributes with values in the tag at [start, end). Linear. */
export function attributesIn(text: string, start: number, end: number): Attribute[] {
  const found: Attribute[] = [];
  let i = start + 1;
  while (i < end && !isSpace(text, i)) i++;
  while (i < end) {
    while (i < end && (isSpace(text, i) || text[i] === '/' || text[i] === '>')) i++;
    const nameStart = i;
    while (i < end && !isSpace(text, i) && text[i] !== '=' && text[i] !== '>' && text[i] !== '/') i++;
    const name = text.slice(nameStart, Math.min(i, nameStart + 100)).toLowerCase();
    while (i < end && isSpace(text, i)) i++;
    if (text[i] !== '=') {
      const last = found.at(-1);
      const nameEnd = nameStart + text.slice(nameStart, i).trimEnd().length;
      if (last?.bare && name) found[found.length - 1] = { ...last, end: nameEnd };
      else if (name) found.push({ name: '', start: nameStart, end: nameEnd, bare: true });
      if (i === nameStart) i++;
      continue;
    }
    i++;
    while (i < end && isSpace(text, i)) i++;
    const quote = text[i];
    if (quote === '"' || quote === "'") {
      const close = text.indexOf(quote, i + 1);
      const stop = close < 0 || close > end ? end : close;
      found.push({ name, start: i + 1, end: stop });
      i = stop + 1;
    } else {
      const valueStart = i;
      while (i < end && !isSpace(text, i) && text[i] !== '>') i++;
      found.push({ name, start: valueStart, end: i });
    }
  }
  return found;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** Attributes that hold words for people or machines, whatever their value. */
const PROSE =
  /^(?:title|alt|aria-(?:label|description|roledescription|placeholder|valuetext|braillelabel)|placeholder|label|summary|content|value|abbr|longdesc|prompt|standby|caption|description|data-.*)$/;
/** Attributes that hold lists of names, addresses, numbers or code. */
const TECHNICAL =
  /^(?:class|classname|id|style|href|src|srcset|sizes|d|points|viewbox|transform|rel|xmlns.*|on.*|:.*|@.*|v-.*|bind:.*|use:.*|x-.*|ng-.*|\*.*|#.*|\(.*|\[.*|fill|stroke|font-family|media|integrity|accept|pattern|for|headers|allow|sandbox|aria-(?:labelledby|describedby|controls|owns))$/;

/** Marks for the attribute values that are addresses elsewhere: `tag.attribute` is their key. */
export function addressMarks(text: string, tag: string, attributes: readonly Attribute[]): Mark[] {
  const marks: Mark[] = [];
  for (const { name, start, end } of attributes) {
    if (/^(?:[a-z][a-z\d+.-]{1,20}:|\/\/)\S/i.test(text.slice(start, Math.min(end, start + 30)))) {
      marks.push({ start, end, role: 'field', key: `${tag}.${name}`, scalar: 'string' });
    }
  }
  return marks;
}

/** Marks for the attribute values that hold words. */
export function attributeMarks(text: string, attributes: readonly Attribute[]): Mark[] {
  const marks: Mark[] = [];
  for (const { name, start, end, bare } of attributes) {
    const value = text.slice(start, Math.min(end, start + 4000));
    const words = value.match(/(?<![^\s"'(,;:.>])[\p{L}\p{M}\p{N}'’]+(?=[\s"'),;:.!?<]|$)/gu)?.length ?? 0;
    const other = /[^\u0000-\u024f]/.test(value);
    const need = bare ? 4 : TECHNICAL.test(name) ? 6 : PROSE.test(name) ? 1 : 2;
    if (words >= need || (other && /\S/.test(value))) marks.push({ start, end, role: 'prose', how: 'attribute' });
    else if (name === 'style' && value.includes('/*')) marks.push({ start, end, role: 'comment', how: 'attribute' });
  }
  return marks;
}
