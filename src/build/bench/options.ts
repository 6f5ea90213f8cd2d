// The command line of `npm run bench`.
import { parseArgs } from 'node:util';
import { CORPORA } from './corpora.ts';

export interface BenchOptions {
  /** Names of corpora to make and scan. */
  readonly corpora: readonly string[];
  /** Folders of the user to scan as well. */
  readonly trees: readonly string[];
  /** 1 is the whole of each corpus. */
  readonly scale: number;
  readonly seed: number;
  readonly rounds: number;
  readonly cold: boolean;
  readonly vs: boolean;
  /** Print the cost of each stage and rule as well. */
  readonly profile: boolean;
  readonly check: boolean;
  readonly save: boolean;
  readonly json: string | undefined;
  /** Folder that keeps the corpora for the next run. */
  readonly keep: string | undefined;
}

export const USAGE = `npm run bench -- [OPTIONS]

  --full           whole corpora (mono: 60,000 files, 1 GB); a tenth of them by default (--quick)
  --scale N        another share of them
  --corpus A,B     only these: ${Object.keys(CORPORA).join(', ')}; none for none
  --tree FOLDER    measure this folder, too (repeatable)
  --rounds N       rounds, of which the least counts (5)
  --seed N         another seed (1)
  --no-cold        leave out what a start costs
  --vs             against ferret-scan and anti-trojan-source, where they are on the PATH
  --profile        print what stages and rules cost, from one more scan on one thread
  --json FILE      write all that was measured
  --keep FOLDER    make the corpora there, and use them again in the next run
  --check          fail when a ratio is clearly worse than the one that is checked in
  --save           check in the ratios of this run
`;

/** @throws TypeError for an option that is none. */
export function benchOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      full: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: true },
      scale: { type: 'string' },
      corpus: { type: 'string', default: Object.keys(CORPORA).join(',') },
      tree: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      'no-cold': { type: 'boolean', default: false },
      vs: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      json: { type: 'string' },
      keep: { type: 'string' },
      check: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
    },
  });
  const corpora = values.corpus === 'none' ? [] : values.corpus.split(',');
  const unknown = corpora.find(name => !Object.hasOwn(CORPORA, name));
  if (unknown !== undefined) throw new TypeError(`no corpus is called ${unknown}`);
  return {
    corpora,
    trees: values.tree,
    scale: positive(values.scale ?? (values.full ? '1' : '0.1')),
    seed: positive(values.seed),
    rounds: positive(values.rounds),
    cold: !values['no-cold'],
    vs: values.vs,
    profile: values.profile,
    check: values.check,
    save: values.save,
    json: values.json,
    keep: values.keep,
  };
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new TypeError(`${text} is no number above zero`);
  return number;
}
