// The elements that are open at a point of an HTML text. A light stand-in for tree construction: every step costs O(1) or is
// paid for by a push, where the standard's algorithm walks the stack and a file of a million open tags hangs it.
import type { HiddenHow } from '../model/span.ts';
import type { Colour } from './colour.ts';
import { ENDS, ENDS_PARAGRAPH, isBoundary } from './html-elements.ts';

export interface Open {
  readonly name: string;
  /** Where its content starts, or where what it hides starts. */
  start: number;
  readonly how: HiddenHow | undefined;
  readonly background: Colour | undefined;
  readonly boundary: number;
}

export interface ElementStack {
  readonly top: () => Open | undefined;
  /** True when an element of that name is open. */
  readonly has: (name: string) => boolean;
  readonly push: (name: string, start: number, how: HiddenHow | undefined, background: Colour | undefined) => void;
  /** Closes what a start tag of that name closes by itself. */
  readonly makeRoom: (name: string, at: number) => void;
  /** Closes the innermost open element of that name, and what is open inside it. */
  readonly close: (name: string, at: number) => void;
  readonly closeAll: (at: number) => void;
}

/** A new stack; `closed` is told of every element that ends, with the offset where its content ends. */
export function elementStack(closed: (element: Open, end: number) => void): ElementStack {
  const stack: Open[] = [];
  const places = new Map<string, number[]>();
  const last = (name: string) => places.get(name)?.at(-1) ?? -1;
  const pop = (at: number) => {
    const element = stack.pop()!;
    places.get(element.name)!.pop();
    closed(element, at);
  };
  const closeDownTo = (depth: number, at: number) => {
    while (stack.length > depth) pop(at);
  };
  return {
    top: () => stack.at(-1),
    has: name => last(name) >= 0,
    push(name, start, how, background) {
      const boundary = isBoundary(name) ? stack.length : (stack.at(-1)?.boundary ?? -1);
      const list = places.get(name) ?? [];
      places.set(name, list);
      list.push(stack.length);
      stack.push({ name, start, how, background, boundary });
    },
    makeRoom(name, at) {
      if (ENDS_PARAGRAPH.has(name)) {
        const p = last('p');
        if (p >= 0 && (stack.at(-1)?.boundary ?? -1) <= p) closeDownTo(p, at);
      }
      if (!Object.hasOwn(ENDS, name)) return;
      const { open, unless } = ENDS[name]!;
      const depth = Math.max(...open.map(last));
      if (depth >= 0 && depth > Math.max(...unless.map(last))) closeDownTo(depth, at);
    },
    close(name, at) {
      const depth = last(name);
      const boundary = stack.at(-1)?.boundary ?? -1;
      if (depth >= 0 && (isBoundary(name) || depth > boundary)) closeDownTo(depth, at);
    },
    closeAll: at => closeDownTo(0, at),
  };
}
