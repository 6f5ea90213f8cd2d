// The spelling alphabet of radio: India, Golf, November ... Words are cut out of the letters.
import { isKnown } from '../../text/english.ts';
import { segment } from '../../text/segment.ts';
import type { Decoder } from '../decoder.ts';
import { runDecoder } from './runs.ts';

/** Words of the alphabet, as the inside of a group. */
export const SPELLING =
  'alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|xray|x-ray|yankee|zulu';

export const nato: Decoder = runDecoder({
  name: 'spaced-letters',
  shortest: 24,
  run: new RegExp(`\\b(?:(?:${SPELLING})[\\s,.;/-]{1,3}){4,300}(?:${SPELLING})\\b`, 'gi'),
  decode: run => {
    const letters = (run.match(/[A-Za-z]+(?:-ray)?/g) ?? []).map(word => word[0]!.toLowerCase()).join('');
    return isKnown(letters) ? letters : segment(letters);
  },
  accepts: text => text.split(' ').every(word => word.length > 1 || word === 'a'),
});
