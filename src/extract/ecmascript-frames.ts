// What is open at a point of a script: brackets, templates, JSX elements. A stack with the few questions the lexer asks.

export type Frame =
  | 'none' | 'paren' | 'if' | 'while' | 'for' | 'with' | 'block' | 'object' | 'bracket' | 'template' | 'tag' | 'children'; // biome-ignore format: a list

export interface Frames {
  readonly top: () => Frame;
  readonly push: (frame: Frame) => void;
  /** The innermost frame, `none` when nothing is open. */
  readonly pop: () => Frame;
  readonly replace: (frame: Frame) => void;
  /** True when something was closed that was not open. */
  readonly broken: () => boolean;
}

export function frames(): Frames {
  const stack: Frame[] = [];
  let broken = false;
  return {
    top: () => stack.at(-1) ?? 'none',
    push: frame => void stack.push(frame),
    pop() {
      if (stack.length === 0) broken = true;
      return stack.pop() ?? 'none';
    },
    replace(frame) {
      stack[stack.length - 1] = frame;
    },
    broken: () => broken,
  };
}
