// What a bidirectional display makes of a line: the order in which a person sees its characters. A short form of the
// Unicode Bidirectional Algorithm (UAX #9, revision 51): explicit levels (X1-X8), strong letters, numbers, neutrals by
// their level, reordering (L2). Enough to show that two readings differ; not a renderer.
import { isRightToLeft } from './scripts.ts';

const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const DEEPEST = 125;

export function hasBidiControls(text: string): boolean {
  return CONTROLS.test(text);
}

/** The characters of one line in the order they are displayed, controls left out. Lines over 4,000 units are cut. */
export function displayed(line: string): string {
  const characters: string[] = [];
  const levels: number[] = [];
  const stack: { level: number; override: boolean; isolate: boolean }[] = [
    { level: 0, override: false, isolate: false },
  ];
  const push = (odd: boolean, override: boolean, isolate: boolean) => {
    const { level } = stack.at(-1)!;
    const next = odd ? (level + 1) | 1 : (level + 2) & ~1;
    if (next <= DEEPEST && stack.length < DEEPEST) stack.push({ level: next, override, isolate });
  };
  for (const character of line.slice(0, 4000)) {
    switch (character) {
      case '\u202a':
      case '\u202d':
        push(false, character === '\u202d', false);
        continue;
      case '\u202b':
      case '\u202e':
        push(true, character === '\u202e', false);
        continue;
      case '\u2066':
      case '\u2068':
        push(false, false, true);
        continue;
      case '\u2067':
        push(true, false, true);
        continue;
      case '\u202c':
        if (stack.length > 1 && !stack.at(-1)!.isolate) stack.pop();
        continue;
      case '\u2069':
        if (stack.some(entry => entry.isolate)) while (!stack.pop()!.isolate);
        continue;
    }
    if (CONTROLS.test(character)) continue;
    const { level, override } = stack.at(-1)!;
    characters.push(mirrored(character, level % 2 === 1));
    levels.push(override ? level : levelOf(character, level));
  }
  return reorder(characters, levels);
}

/** Letters that run against the level they stand in are one level deeper; numbers run left to right everywhere. */
function levelOf(character: string, level: number): number {
  const point = character.codePointAt(0)!;
  if (isRightToLeft(point)) return level | 1;
  if (level % 2 === 0) return level;
  return /[\p{L}\p{N}]/u.test(character) ? level + 1 : level;
}

function reorder(characters: readonly string[], levels: readonly number[]): string {
  let order = [...characters];
  let current = [...levels];
  const highest = Math.max(0, ...levels);
  for (let level = highest; level > 0; level--) {
    const next: string[] = [];
    const nextLevels: number[] = [];
    for (let i = 0; i < order.length; ) {
      let end = i;
      while (end < order.length && current[end]! >= level) end++;
      if (end > i) {
        next.push(...order.slice(i, end).reverse());
        nextLevels.push(...current.slice(i, end).reverse());
        i = end;
      } else {
        next.push(order[i]!);
        nextLevels.push(current[i]!);
        i++;
      }
    }
    order = next;
    current = nextLevels;
  }
  return order.join('');
}

const MIRRORS = '()[]{}<>';

function mirrored(character: string, odd: boolean): string {
  const index = odd ? MIRRORS.indexOf(character) : -1;
  return index < 0 ? character : MIRRORS[index ^ 1]!;
}
