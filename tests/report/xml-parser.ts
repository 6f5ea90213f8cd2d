// A strict reader of the XML we write: it throws on anything that is not well-formed. Comments, CDATA, processing
// instructions and doctypes are refused, for we write none.

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

export function parseXml(document: string): Node {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(head)) throw new Error('no declaration');
  const tokens = document.slice(head.length).match(/<[^<>]*>|[^<>]+|[<>]/g) ?? [];
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [top];
  for (const token of tokens) {
    const parent = stack.at(-1)!;
    if (!token.startsWith('<')) {
      if (token === '>') throw new Error('a bare >');
      parent.text += resolved(token);
    } else if (token.startsWith('</')) {
      const name = /^<\/([A-Za-z]+)>$/.exec(token)?.[1];
      const done = stack.pop()!;
      if (name === undefined || done.name !== name) throw new Error(`${token} closes ${done.name}`);
    } else {
      const found = /^<([A-Za-z]+)((?: [A-Za-z]+="[^"<]*")*)(\/?)>$/.exec(token);
      if (!found) throw new Error(`not a tag: ${token}`);
      const attributes: Record<string, string> = {};
      for (const [, key, value] of found[2]!.matchAll(/ ([A-Za-z]+)="([^"]*)"/g)) {
        if (key! in attributes) throw new Error(`${key} twice`);
        attributes[key!] = resolved(value!);
      }
      const node: Open = { name: found[1]!, attributes, children: [], text: '' };
      parent.children.push(node);
      if (found[3] === '') stack.push(node);
    }
  }
  if (stack.length !== 1 || top.children.length !== 1 || top.text.trim() !== '') throw new Error('not one root');
  return top.children[0]!;
}

function resolved(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text)) throw new Error(`a bare & in ${text}`);
  if (/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/u.test(text)) throw new Error('a character XML forbids');
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(?:(amp|lt|gt|quot)|#(\d+));/g, (_, name?: string, code?: string) =>
    name ? names[name]! : String.fromCodePoint(Number(code)),
  );
}
