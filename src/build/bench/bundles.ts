// Minified bundles and one large JSON file, each a single line: the worst that honest packages hold.
import { camelOf } from './code.ts';
import { name, sentence, word } from './english.ts';
import type { Random } from './random.ts';

const PIECES = 4000;

/** Parts of one line of minified JavaScript of about `size` bytes. */
export function bundle(random: Random, size: number): Iterable<string> {
  const short = () => 'abcdefghijklmnopqrstuvwxyz'[random.between(0, 25)]!;
  return repeated(random, size, () => {
    const [a, b, c] = [short(), short(), short()];
    const chance = random.next();
    if (chance < 0.3) return `function ${a}${b}(${b},${c}){return ${b}.${camelOf(random)}(${c})?${a}(${b}):${c}}`;
    if (chance < 0.6)
      return `${a}.${camelOf(random)}=function(${b}){var ${c}=${b}.${word(random)};return ${c}&&${c}.${word(random)}},`;
    if (chance < 0.7) return `throw new Error("${sentence(random)}: "+${a});`;
    if (chance < 0.8)
      return `const ${a}=Object.freeze({${word(random)}:${random.between(0, 99)},${word(random)}:"${name(random, '-')}"});`;
    return `if(${a}.${word(random)}!==${b})for(let ${c}=0;${c}<${a}.length;${c}++)${camelOf(random)}(${a}[${c}],${b});`;
  });
}

/** Parts of one JSON array of records, about `size` bytes. */
export function* records(random: Random, size: number): Iterable<string> {
  yield '[{"id":0}';
  yield* repeated(
    random,
    size,
    () =>
      `,{"id":${random.between(1, 1e6)},"name":"${name(random, ' ')}","note":"${sentence(random)}","size":${random.next().toFixed(6)},"tags":["${word(random)}","${word(random)}"]}`,
  );
  yield ']';
}

function* repeated(random: Random, size: number, piece: () => string): Iterable<string> {
  const pieces = Array.from({ length: PIECES }, piece);
  for (let length = 0; length < size; ) {
    const part = Array.from({ length: 500 }, () => random.pick(pieces)).join('');
    length += part.length;
    yield part;
  }
}
