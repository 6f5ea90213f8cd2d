// What a rule may ask about the places that a statement names.
import type { Statement } from '../model/statement.ts';
import { type Place, placesIn } from '../statements/places.ts';

/** Facts that a neighbour may bring: the address stands in one sentence, what to do with it in the next. */
export const OF_PLACE: ReadonlySet<string> = new Set(['bare-place', 'shady-place', 'strange-place']);

/** Whether one of them is named. */
export const names =
  (...places: readonly Place[]) =>
  ({ view, start, end }: Statement): boolean =>
    placesIn(view.text.slice(start, end)).some(place => places.includes(place));

const LINK_TARGET = /\]\([^)\s]{0,300}\)|\bsee:? (?:also )?https?:\/\/\S{1,300}/g;

/** An address that is written out, not the target of a link: somewhere to go to rather than something to read. */
export const barePlace = ({ view, start, end }: Statement): boolean =>
  placesIn(view.text.slice(start, end).replace(LINK_TARGET, ']')).some(place => place !== 'known');
