// The shape of a rule file, and errors that name file, line and field, so that an author can mend a rule without reading
// this code.
import type { Example } from '../model/report.ts';
import type { Category, Precision, Weight, Where } from '../model/rule.ts';
import { CHARACTER_CLASSES } from '../text/character-classes.ts';
import { didYouMean } from '../text/nearest.ts';

/** A fault in a rule file. `line` is one-based. */
export interface RuleError {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** A rule file as data, before compilation. */
export interface RuleFile {
  readonly id: string;
  readonly category: Category;
  readonly title: string;
  readonly message: string;
  readonly class: string;
  readonly status: 'draft' | 'stable' | 'deprecated';
  readonly since: string;
  readonly precision: Precision;
  readonly directive: Weight;
  readonly reason: string;
  readonly action: string;
  readonly where: Where;
  readonly detector: boolean;
  readonly match?: { readonly statement?: unknown; readonly regex?: string; readonly unless?: readonly string[] };
  readonly anchors?: readonly string[] | 'concepts' | 'unseen' | 'none';
  readonly formerly: readonly string[];
  readonly why: string;
  readonly fix: string;
  readonly repair?: readonly string[];
  readonly harmlessWhen: string;
  readonly references: readonly { readonly title: string; readonly url: string; readonly seen: string }[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

type Check = (value: unknown) => string | undefined;

const text: Check = value => (typeof value === 'string' && value.trim() !== '' ? undefined : 'must be text');
const texts: Check = value =>
  Array.isArray(value) && value.every(v => typeof v === 'string') ? undefined : 'must be a list of texts';
const textsOf =
  (...allowed: readonly string[]): Check =>
  value => {
    if (texts(value)) return 'must be a list of texts';
    const wrong = (value as string[]).find(v => !allowed.includes(v));
    return wrong === undefined
      ? undefined
      : `must be of ${allowed.join(', ')}: not ${wrong}${didYouMean(wrong, allowed)}`;
  };
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  value =>
    allowed.includes(value) ? undefined : `must be one of ${allowed.join(', ')}`;
const mapping: Check = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'must be a mapping';
const anchors: Check = value =>
  ['concepts', 'unseen', 'none'].includes(value as string) || texts(value) === undefined
    ? undefined
    : 'must be a list of texts, concepts, unseen or none';
const examples =
  (least: number): Check =>
  value => {
    if (!Array.isArray(value) || value.length < least) return `must be a list of at least ${least} examples`;
    const other = (v: unknown) => v !== undefined && (mapping(v) || texts(Object.values(v as object)));
    const broken = value.findIndex(
      v => text(v?.name) || text(v?.file) || typeof v?.text !== 'string' || other(v?.with),
    );
    return broken < 0 ? undefined : `example ${broken + 1} needs name, file and text`;
  };
const references: Check = value => {
  if (!Array.isArray(value)) return 'must be a list';
  const broken = value.findIndex(v => text(v?.title) || text(v?.url) || text(String(v?.seen ?? '')));
  return broken < 0 ? undefined : `reference ${broken + 1} needs title, url and seen`;
};

/** Every field of a rule file: its test, and whether it must be there. */
const FIELDS: Readonly<Record<string, readonly [Check, 'required' | 'optional']>> = {
  title: [text, 'required'],
  message: [text, 'required'],
  class: [text, 'required'],
  status: [oneOf('draft', 'stable', 'deprecated'), 'required'],
  since: [text, 'required'],
  precision: [oneOf('high', 'medium', 'low'), 'required'],
  directive: [oneOf(0, 1, 2, 3), 'required'],
  reason: [text, 'required'],
  action: [text, 'required'],
  where: [mapping, 'optional'],
  match: [mapping, 'optional'],
  detector: [oneOf(true), 'optional'],
  anchors: [anchors, 'optional'],
  'anchors-reason': [text, 'optional'],
  formerly: [texts, 'optional'],
  why: [text, 'required'],
  fix: [text, 'required'],
  repair: [textsOf(...Object.keys(CHARACTER_CLASSES)), 'optional'],
  'harmless-when': [text, 'required'],
  references: [references, 'optional'],
  bad: [examples(3), 'required'],
  good: [examples(3), 'required'],
};

/** Fields that a rule of the invoker may leave out: it needs to find and to say something, not to teach. */
const OURS_ONLY: ReadonlySet<string> = new Set(
  'class status since precision why fix harmless-when bad good'.split(' '),
);

const MATCH: readonly string[] = ['statement', 'regex', 'unless'];

const WHERE: Readonly<Record<string, Check>> = {
  roles: textsOf('prose', 'comment', 'string', 'field', 'code', 'markup', 'name'),
  kinds: textsOf('instructions', 'settings', 'manifest', 'docs', 'source', 'other'),
  surfaces: texts,
  hidden: oneOf(true, false),
  views: oneOf('written', 'folded', 'decoded', 'all'),
};

/**
 * Checks the parsed content of one rule file. `lineOf` gives the one-based line of a top-level field. `extra`: a rule of
 * the invoker, which may leave out what only ours need. Returns the rule, or what is wrong with it.
 */
export function readRule(
  file: string,
  content: unknown,
  lineOf: (field: string) => number,
  origin: 'ours' | 'extra' = 'ours',
): { readonly rule: RuleFile } | { readonly errors: readonly RuleError[] } {
  const errors: RuleError[] = [];
  const fail = (field: string, message: string) => errors.push({ file, line: lineOf(field), field, message });
  if (mapping(content)) {
    return { errors: [{ file, line: 1, field: '', message: 'must be a mapping' }] };
  }
  const raw = content as Readonly<Record<string, unknown>>;
  for (const [field, [check, need]] of Object.entries(FIELDS)) {
    if (raw[field] === undefined) {
      if (need === 'required' && !(origin === 'extra' && OURS_ONLY.has(field))) fail(field, 'is missing');
    } else {
      const own = origin === 'extra' && (field === 'bad' || field === 'good') ? examples(1) : check;
      const wrong = own(field === 'since' ? String(raw[field]) : raw[field]);
      if (wrong) fail(field, wrong);
    }
  }
  for (const field of Object.keys(raw)) {
    if (!Object.hasOwn(FIELDS, field)) fail(field, `is not a field of a rule${didYouMean(field, Object.keys(FIELDS))}`);
  }
  const where = (raw.where ?? {}) as Readonly<Record<string, unknown>>;
  for (const [field, value] of Object.entries(where)) {
    const wrong = Object.hasOwn(WHERE, field)
      ? WHERE[field]!(value)
      : `is not a field of where${didYouMean(field, Object.keys(WHERE))}`;
    if (wrong) fail('where', `${field} ${wrong}`);
  }
  const match = (raw.match ?? {}) as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(match)) {
    if (!MATCH.includes(field)) fail('match', `${field} is not a field of match${didYouMean(field, MATCH)}`);
  }
  if (raw.match !== undefined && (match.statement === undefined) === (match.regex === undefined)) {
    fail('match', 'needs either statement or regex');
  }
  if (match.regex !== undefined && text(match.regex)) fail('match', 'regex must be text');
  if ((raw.match === undefined) === (raw.detector === undefined)) fail('match', 'needs either match or detector: true');
  if (raw.anchors === 'none' && raw['anchors-reason'] === undefined) fail('anchors', 'none needs an anchors-reason');
  if (errors.length > 0) return { errors };
  const parts = file.split('/');
  return {
    rule: {
      ...(raw as unknown as RuleFile),
      id: parts.at(-1)!.replace(/\.ya?ml$/, ''),
      category: parts.at(-2) as Category,
      class: (raw.class as string | undefined) ?? '',
      precision: (raw.precision as Precision | undefined) ?? 'medium',
      since: String(raw.since ?? ''),
      where: where as Where,
      detector: raw.detector === true,
      formerly: (raw.formerly as string[] | undefined) ?? [],
      harmlessWhen: (raw['harmless-when'] as string | undefined) ?? '',
      references: ((raw.references as RuleFile['references'] | undefined) ?? []).map(r => ({
        ...r,
        seen: String(r.seen),
      })),
    },
  };
}
