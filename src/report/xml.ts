// XML without a library: elements, attributes and text. XML 1.0 cannot hold most control characters even as references,
// so what is not ours must have been spelled before it comes here.

export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly Element[];
  readonly text?: string;
}

/** A document with its declaration and a final line feed. */
export function xml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

function lines({ name, attributes = {}, children = [], text = '' }: Element, indent: string): readonly string[] {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const open = `${indent}<${name}${list.join('')}`;
  if (children.length === 0) return [text === '' ? `${open}/>` : `${open}>${escaped(text)}</${name}>`];
  return [`${open}>`, ...children.flatMap(child => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
};

/** References for what XML reads, for line ends, and for `##`, which CI runners read. */
function escaped(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, character => (character === '\n' ? character : '\ufffd'))
    .replace(/[&<>"'\n]/g, character => REFERENCES[character]!)
    .replace(/#(?=#)/g, '&#35;');
}
