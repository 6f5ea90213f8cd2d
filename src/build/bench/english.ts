// Sentences as engineers write them in comments, from templates with weights. The words a rule could start from (ignore,
// send, key, user, never, ...) come about as often a megabyte as in the sources of Linux: a corpus without them would
// flatter the prefilter, and one full of them is `dense`.
import type { Random } from './random.ts';

const NOUNS =
  'buffer queue page lock table index entry cache node frame packet device driver register counter timer request response handler list tree header block sector channel port link descriptor bitmap region range window stream socket session worker thread task job event signal callback pointer offset length size state flag mode field record row column map set pool ring slot chunk segment section symbol string name path directory module function parser reader writer stack heap context scheduler controller interrupt clock bus transfer mapping allocation namespace mount inode superblock transaction snapshot checksum version option argument result value'.split(
    ' ',
  );
const VERBS =
  'update check allocate release flush map unmap enable stop start reset copy move insert lookup find parse validate initialize register free reserve submit complete wait wake schedule queue drain grow shrink split merge sort resize compute encode convert scan walk count track mark clear set save restore load store'.split(
    ' ',
  );
const DONE =
  'freed updated mapped flushed reset copied moved inserted parsed validated initialized registered released reserved submitted completed queued drained split merged sorted resized computed encoded converted scanned marked cleared set saved restored loaded stored locked shared cached'.split(
    ' ',
  );
const ADJECTIVES =
  'empty full dirty stale busy idle valid invalid large small local remote shared private pending active current next last first whole partial aligned zero negative unused old new slow fast cold hot'.split(
    ' ',
  );

/** Words that rules start from, in names of code, each as often in a megabyte of Linux as here. */
const RARE = Object.entries({
  file: 70,
  read: 60,
  key: 55,
  write: 50,
  disable: 30,
  send: 18,
  user: 15,
  system: 15,
  remove: 10,
  skip: 10,
  model: 10,
  run: 8,
  delete: 6,
  token: 5,
  execute: 4,
  commit: 4,
  override: 4,
  bypass: 3,
  install: 2,
  secret: 1,
  download: 1,
  agent: 1,
  upload: 1,
  password: 1,
  prompt: 1,
}).flatMap(([rare, count]) => Array<string>(count).fill(rare));

/** Of all words in names. */
const RARE_SHARE = 0.011;

/** N noun, V verb, D participle, A adjective, # a number. */
const TEMPLATES: readonly (readonly [weight: number, template: string])[] = [
  [60, 'V the N'],
  [40, 'N of the N in bytes'],
  [30, 'number of A N entries'],
  [30, 'the A N'],
  [30, 'V the N and V the N'],
  [26, 'Returns the N, or zero if the N is A'],
  [26, 'Return # on success or a negative error code'],
  [24, 'This is called with the N lock held'],
  [24, 'The N is D when the N is A'],
  [22, 'Check whether the N has been D'],
  [22, 'V a N for the A N'],
  [20, 'If the N is A, V the N first'],
  [20, 'Try to V the N again after the N is D'],
  [18, 'We need to V the N here because the N may be A'],
  [18, 'Make sure that the N is D before we V it'],
  [18, 'The N may be D at any time, so V it under the lock'],
  [16, 'A N must be D before the N is D'],
  [16, 'The caller should V the N when it is A'],
  [16, 'Only the A N can be D here'],
  [14, 'See the N for how the N is D'],
  [14, 'Used to V the N on A N changes'],
  [14, 'No need to V the N, it is D later'],
  [14, 'There is at most one N for all N users'],
  [12, 'Wait for all N requests to be D'],
  [12, 'This N is also used by the N code'],
  [12, 'On error the N is left A'],
  [10, 'You can V the N with this option'],
  [10, 'Note that the N is not D until the N is A'],
  [9, 'The N is always D without the N lock'],
  [8, "We don't V the N if it is A"],
  [8, 'Without this the N would be A'],
  [8, 'See https://docs.example/N/N-# for the A N'],
  [8, 'The user may V the N from the N'],
  [8, 'Send the N to the N'],
  [5, 'The key of the N is the N'],
  [6, 'Read the N from the N file'],
  [6, 'Write the N to the N file'],
  [7, 'V the N in the system N'],
  [6, 'The previous N is D by the N'],
  [6, 'An N that is not A, and not D'],
  [5, 'Disable the N while the N is D'],
  [4, 'Do not V the N while it is A'],
  [4, 'Skip the N if the N is A'],
  [4, 'Run the N before the N'],
  [4, 'Remove the N from the N list'],
  [4, 'TODO: V the N for A N too'],
  [4, 'XXX: is this N really A here?'],
  [3, 'Your N should be A at this point'],
  [3, 'Delete the N and all of its N entries'],
  [3, 'Execute the instruction at the N'],
  [3, 'This should never happen, but the N may be A'],
  [3, 'Commit the N to the N'],
  [3, 'Override the N of the A N'],
  [2, 'Ignore the N if it is A'],
  [2, 'Never V a N that has been D'],
  [2, 'The instructions in the N are A'],
  [2, 'Bypass the N cache for A N requests'],
  [2, 'Please V the N before you V this N'],
  [1, 'The agent of the N is D'],
  [1, 'Download the N to the N'],
  [1, 'Tell the N that the N is A'],
  [1, 'The secret N is D by the N'],
  [1, 'Remember the N so that it can be D'],
  [1, 'Install the N at the N'],
  [1, 'Forget the N once it has been D'],
  [1, 'Hidden N entries are D too'],
  [1, 'Prompt the N for the N'],
];

const CHOICES = TEMPLATES.flatMap(([weight, template]) => Array<string>(weight).fill(template));
const LISTS: Readonly<Record<string, readonly string[]>> = { N: NOUNS, V: VERBS, D: DONE, A: ADJECTIVES };

/** One sentence without its full stop. */
export function sentence(random: Random): string {
  const text = random
    .pick(CHOICES)
    .replace(/\b[NVDA]\b|#/g, slot => (slot === '#' ? `${random.between(0, 9)}` : random.pick(LISTS[slot]!)));
  return text[0]!.toUpperCase() + text.slice(1);
}

export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => `${sentence(random)}.`).join(' ');
}

export function word(random: Random): string {
  const chance = random.next();
  return random.pick(chance < RARE_SHARE ? RARE : chance < 0.6 ? NOUNS : VERBS);
}

export function name(random: Random, glue = '_'): string {
  return Array.from({ length: random.between(1, 3) }, () => word(random)).join(glue);
}

/** Lines of at most `width` characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const next of text.split(' ')) {
    if (line !== '' && line.length + next.length >= width) {
      lines.push(line);
      line = next;
    } else line += line === '' ? next : ` ${next}`;
  }
  return [...lines, line];
}
