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
  readonly roots: Uint16Array;
  /** Ids of texts that end at a node: `exact` at the end of a word only. */
  readonly exact: Ends;
  readonly stem: Ends;
  /** 1: some text ends here as a word; 2: as a stem; 3: both; 4 more: the edge of any ending goes on from here. */
  readonly ends: Uint8Array;
}

/** Ids by node. Those of nodes[i] are ids[starts[i]] to ids[starts[i + 1]], exclusive. Few nodes have any. */
interface Ends {
  /** Ascending. */
  readonly nodes: Int32Array;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
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
  const flags = Uint8Array.from(order, branch => {
    const star = branch.next.has(STAR) && branch !== root;
    return Number(branch.exact.length > 0) + Number(branch.stem.length > 0) * 2 + Number(star) * 4;
  });
  const exact = endsOf(order.map(branch => branch.exact));
  const stem = endsOf(order.map(branch => branch.stem));
  const first = new Int32Array(order.length + 1);
  first[0] = 1;
  for (const [node, count] of counts.entries()) first[node + 1] = first[node]! + count;
  const units = Uint16Array.from(labels);
  return { first, labels: units, roots: rootsOf(first, units), exact, stem, ends: flags };
}

function endsOf(ids: readonly (readonly Id[])[]): Ends {
  const nodes = ids.flatMap((own, node) => (own.length > 0 ? [node] : []));
  const starts = [0];
  for (const node of nodes) starts.push(starts.at(-1)! + ids[node]!.length);
  return { nodes: Int32Array.from(nodes), starts: Int32Array.from(starts), ids: Int32Array.from(ids.flat()) };
}

function rootsOf(first: Int32Array, labels: Uint16Array): Uint16Array {
  const roots = new Uint16Array(0x10000);
  for (let child = 1; child < first[1]!; child++) roots[labels[child]!] = child;
  return roots;
}

/** Ids of the texts that end at a node. */
export function idsAt({ nodes, starts, ids }: Ends, node: number): Int32Array {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]! < node) low = middle + 1;
    else high = middle;
  }
  return nodes[low] === node ? ids.subarray(starts[low], starts[low + 1]) : NONE;
}

const NONE = new Int32Array(0);

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

/** A tree as its arrays one after the other: bytes, or the same in base 64, which the runtime decodes without a step of ours. */
export interface PackedTree {
  /** Lengths of the arrays, in the order of {@link arraysOf}. */
  readonly lengths: readonly number[];
  readonly bytes: string | Uint8Array;
}

/** The wide ones first, so that each starts where its numbers may start. */
function arraysOf({ exact, stem, first, labels, ends }: Tree) {
  return [exact.nodes, exact.starts, exact.ids, stem.nodes, stem.starts, stem.ids, first, labels, ends] as const;
}

export function pack(tree: Tree): PackedTree {
  const arrays = arraysOf(tree);
  const bytes = arrays.flatMap(array => [...new Uint8Array(array.buffer, array.byteOffset, array.byteLength)]);
  return {
    lengths: arrays.map(array => array.length),
    bytes: btoa(bytes.map(byte => String.fromCharCode(byte)).join('')),
  };
}

/** Nothing is copied but base 64. @throws Error on a big-endian machine, which would read the numbers wrong. */
export function unpack({ lengths, bytes }: PackedTree): Tree {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) throw new Error('big-endian machines are not supported');
  const { buffer, byteOffset } = typeof bytes === 'string' ? bytesOf(bytes) : bytes;
  let at = byteOffset;
  let n = 0;
  const take = <T>(array: new (buffer: ArrayBufferLike, offset: number, length: number) => T, width: number): T => {
    const length = lengths[n++]!;
    const taken = new array(buffer, at, length);
    at += length * width;
    return taken;
  };
  const int32 = () => take(Int32Array, 4);
  const ends = (): Ends => ({ nodes: int32(), starts: int32(), ids: int32() });
  const [exact, stem] = [ends(), ends()];
  const first = int32();
  const labels = take(Uint16Array, 2);
  return { exact, stem, first, labels, roots: rootsOf(first, labels), ends: take(Uint8Array, 1) };
}

function bytesOf(text: string): Uint8Array {
  // Several times faster where it exists; this file runs in browsers too.
  if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(text, 'base64'));
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
