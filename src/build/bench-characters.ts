// What looking for unseen and deceptive characters costs on text that has none, against reading the same files from the
// cache of the system and decoding them. In one process: a start would drown both.
import { readFileSync } from 'node:fs';
import { hasBidiControls } from '../text/bidi.ts';
import { hasUnseen } from '../text/characters.ts';
import { STYLED } from '../text/style-letters.ts';
import { terminalEffects } from '../text/terminal.ts';

const ROUNDS = 15;

/** Least times in milliseconds. `paths`: ASCII files. */
export function characterCost(paths: readonly string[]): { readonly read: number; readonly characters: number } {
  const decoder = new TextDecoder();
  const texts = paths.map(path => decoder.decode(readFileSync(path)));
  return {
    read: least(() => paths.map(path => decoder.decode(readFileSync(path)).length)),
    characters: least(() =>
      texts.filter(
        text => hasUnseen(text) || hasBidiControls(text) || STYLED.test(text) || terminalEffects(text).length > 0,
      ),
    ),
  };
}

function least(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS; i++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
