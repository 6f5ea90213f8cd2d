// A prefix tree over the words of the lexicon, flat: nodes are numbers in breadth-first order, so that the children of a
// node stand side by side and the whole tree travels as a few strings. Maps in place of arrays were ten times slower.

/** What a text stands for: an index that the matcher gives a meaning. */
export type Id = number;

export interface Tree {
  /** Children of node n: first[n] to first[n + 1], exclusive. */
  readonly first: Int32Array;
  /** UTF-16 code unit on the edge to each node. */
  readonly labels: Uint16Array;
  /** Node of a first code unit, or 0. */
  readonly roots: Int32Array;
  /** Ids of texts that end at a node: `exact` at the end of a word only. */
  readonly exact: ReadonlyMap<number, readonly Id[]>;
  readonly stem: ReadonlyMap<number, readonly Id[]>;
  /** 1: some text ends here as a word; 2: as a stem; 3: both; 4 more: the edge of any ending goes on from here. */
  readonly ends: Uint8Array;
}

export interface Text {
  readonly text: string;
  readonly stem: boolean;
  readonly id: Id;
}

/** Stands in a text for any ending of a word. */
export const STAR = 42;

interface Branch {
  readonly next: Map<number, Branch>;
  readonly exact: Id[];
  readonly stem: Id[];
}

export function plant(texts: readonly Text[]): Tree {
  const root = branch();
  for (const { text, stem, id } of texts) {
    let node = root;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let next = node.next.get(unit);
      if (!next) {
        next = branch();
        node.next.set(unit, next);
      }
      node = next;
    }
    const ids = stem ? node.stem : node.exact;
    if (!ids.includes(id)) ids.push(id);
  }
  return flatten(root);
}

function branch(): Branch {
  return { next: new Map(), exact: [], stem: [] };
}

function flatten(root: Branch): Tree {
  const order: Branch[] = [root];
  const labels: number[] = [0];
  const counts: number[] = [];
  for (let i = 0; i < order.length; i++) {
    const { next } = order[i]!;
    counts.push(next.size);
    for (const [unit, child] of [...next].sort((a, b) => a[0] - b[0])) {
      order.push(child);
      labels.push(unit);
    }
  }
  const exact = order.flatMap((b, i) => (b.exact.length > 0 ? [[i, b.exact] as const] : []));
  const stem = order.flatMap((b, i) => (b.stem.length > 0 ? [[i, b.stem] as const] : []));
  return grow(counts, labels, exact, stem);
}

type Ends = readonly (readonly [number, readonly Id[]])[];

function grow(counts: ArrayLike<number>, labels: ArrayLike<number>, exact: Ends, stem: Ends): Tree {
  const size = counts.length;
  const first = new Int32Array(size + 1);
  first[0] = 1;
  for (let i = 0; i < size; i++) first[i + 1] = first[i]! + counts[i]!;
  const roots = new Int32Array(0x10000);
  for (let child = first[0]!; child < first[1]!; child++) roots[labels[child]!] = child;
  const ends = new Uint8Array(size);
  for (const [node] of exact) ends[node]! |= 1;
  for (const [node] of stem) ends[node]! |= 2;
  for (let node = 1; node < size; node++) {
    for (let child = first[node]!; child < first[node + 1]!; child++) if (labels[child] === STAR) ends[node]! |= 4;
  }
  return { first, labels: Uint16Array.from(labels), roots, exact: new Map(exact), stem: new Map(stem), ends };
}

/** The node that a code unit leads to, or 0. */
export function step(tree: Tree, node: number, unit: number): number {
  if (node === 0) return tree.roots[unit]!;
  const end = tree.first[node + 1]!;
  for (let child = tree.first[node]!; child < end; child++) {
    const label = tree.labels[child]!;
    if (label >= unit) return label === unit ? child : 0;
  }
  return 0;
}

/** A tree as text: the labels, and everything else as variable-length numbers in base 64. */
export interface PackedTree {
  readonly labels: string;
  readonly numbers: string;
}

export function pack(tree: Tree): PackedTree {
  const bytes: number[] = [];
  const write = (value: number) => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const size = tree.labels.length;
  write(size);
  for (let i = 0; i < size; i++) write(tree.first[i + 1]! - tree.first[i]!);
  for (const ends of [tree.exact, tree.stem]) {
    write(ends.size);
    let last = 0;
    for (const [node, ids] of ends) {
      write(node - last);
      last = node;
      write(ids.length);
      ids.forEach(write);
    }
  }
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { labels: labelText(tree.labels), numbers: btoa(binary) };
}

function labelText(labels: Uint16Array): string {
  let out = '';
  for (const label of labels) out += String.fromCharCode(label || 32);
  return out;
}

export function unpack({ labels, numbers }: PackedTree): Tree {
  const bytes = atob(numbers);
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.charCodeAt(at++);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const size = read();
  const counts = new Int32Array(size);
  for (let i = 0; i < size; i++) counts[i] = read();
  const ends = [0, 1].map(() => {
    let node = 0;
    return Array.from({ length: read() }, () => {
      node += read();
      return [node, Array.from({ length: read() }, read)] as const;
    });
  });
  const units = new Uint16Array(size);
  for (let i = 0; i < size; i++) units[i] = labels.charCodeAt(i);
  return grow(counts, units, ends[0]!, ends[1]!);
}
