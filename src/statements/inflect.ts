// The forms of an English verb. Other languages inflect too much for a rule of this size; their words are given as stems.

/** Verbs of more than one syllable whose last consonant doubles. */
const DOUBLED = /(?:mit|fer|pel|get|gin|cur|bar|rol|equip|format|overrun|reset|unplug|outrun)$/;

/** A single vowel between single consonants. */
const SHORT = /^[^aeiou]*[aeiou][bdgklmnprtz]$/;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  send: ['sent'],
  tell: ['told'],
  run: ['ran'],
  rerun: ['reran'],
  write: ['wrote', 'written'],
  rewrite: ['rewrote', 'rewritten'],
  hide: ['hid', 'hidden'],
  say: ['said'],
  keep: ['kept'],
  leave: ['left'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  get: ['got', 'gotten'],
  forget: ['forgot', 'forgotten'],
  make: ['made'],
  bring: ['brought'],
  override: ['overrode', 'overridden'],
  overwrite: ['overwrote', 'overwritten'],
  show: ['shown'],
  steal: ['stole', 'stolen'],
  feed: ['fed'],
  lie: ['lied', 'lying'],
  speak: ['spoke', 'spoken'],
  withhold: ['withheld'],
  swear: ['swore', 'sworn'],
  mean: ['meant'],
  set: [],
  put: [],
  let: [],
  cut: [],
  quit: [],
  read: [],
  spread: [],
  reset: [],
};

const NO_PAST = new Set(['set', 'put', 'let', 'cut', 'quit', 'read', 'spread', 'reset']);

/** The verb itself, then its -s, -ing and past forms. */
export function inflect(verb: string): readonly string[] {
  const double = SHORT.test(verb) || DOUBLED.test(verb) ? verb + verb.at(-1) : verb;
  const dropped = verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb) ? verb.slice(0, -1) : double;
  const third = /(?:s|x|z|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const past = verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${double}ed`;
  const irregular = IRREGULAR[verb];
  const pasts = irregular === undefined ? [past] : NO_PAST.has(verb) ? [] : irregular;
  return [verb, third, `${dropped}ing`, ...pasts];
}
