// rules/rule.schema.json: the shape of a rule file for editors. The checks that count are in rulebook/schema.ts; a test
// holds both to the same fields.
const text = (description: string) => ({ type: 'string', minLength: 1, description });
const oneOf = (values: readonly unknown[], description: string) => ({ enum: values, description });
const texts = (description: string) => ({ type: 'array', items: { type: 'string' }, description });

const example = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'file', 'text'],
  properties: {
    name: text('What is special about the example, in a few words.'),
    file: text('Path of the file; it decides the surface.'),
    text: { type: 'string', description: 'The whole file. Unseen characters are spelled, for instance <U+200B>.' },
    at: text('The exact stretch that the finding must cover, spelled.'),
    with: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Other files of the example, by path, where one alone says nothing.',
    },
  },
};

export const RULE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A rule of unjack',
  type: 'object',
  additionalProperties: false,
  required: [
    'title',
    'message',
    'class',
    'status',
    'since',
    'precision',
    'directive',
    'reason',
    'action',
    'why',
    'fix',
    'harmless-when',
    'bad',
    'good',
  ],
  oneOf: [{ required: ['match'] }, { required: ['detector'] }],
  properties: {
    title: text('What it finds, as a heading.'),
    message: text('One sentence for the report. {name} is replaced by a fact of the match.'),
    class: { type: 'string', pattern: '^AJ-[A-Z]{3}$', description: 'Attack class, see rules/classes.yaml.' },
    status: oneOf(['draft', 'stable', 'deprecated'], 'How settled the rule is.'),
    since: { type: ['string', 'number'], description: 'Version that brought the rule.' },
    precision: oneOf(['high', 'medium', 'low'], 'How often a finding is right. Low is shown only with --all.'),
    directive: oneOf([0, 1, 2, 3], 'How bad it is if an agent obeys, before concealment and reach.'),
    reason: text('Why it matters, in one sentence.'),
    action: text('What to do, as one imperative sentence.'),
    where: {
      type: 'object',
      additionalProperties: false,
      description: 'Where the rule looks; everywhere when a field is missing.',
      properties: {
        roles: {
          ...texts('Roles of a span.'),
          items: oneOf(['prose', 'comment', 'string', 'field', 'code', 'markup', 'name'], 'A role.'),
        },
        kinds: {
          ...texts('Kinds of surface.'),
          items: oneOf(['instructions', 'settings', 'manifest', 'docs', 'source', 'other'], 'A kind.'),
        },
        surfaces: texts('Ids of surfaces.'),
        hidden: { type: 'boolean', description: 'Only where people do not see the text, or only where they do.' },
        views: oneOf(['written', 'folded', 'decoded', 'all'], 'Which readings of a span a rule of level view gets.'),
      },
    },
    match: {
      type: 'object',
      description: 'What to look for: concepts of the lexicon in one statement, or a bounded pattern.',
      properties: {
        statement: { description: 'all, ordered, any, near and the like, of concepts.' },
        regex: text('A pattern for shapes; no unbounded gaps, no nested repetition.'),
        unless: texts('quoted, negated, described ...'),
      },
    },
    detector: { const: true, description: 'The rule has code: src/detectors/<id>.ts.' },
    anchors: {
      description: 'What stands in every source or docs file that the rule can match.',
      oneOf: [oneOf(['concepts', 'unseen', 'none'], 'A class of anchors.'), texts('Literals, lower case.')],
    },
    'anchors-reason': text('Why there are none.'),
    formerly: texts('Old ids, still honoured in suppressions.'),
    why: text('Why it matters, in Markdown.'),
    fix: text('How to fix it, in Markdown.'),
    repair: texts('Classes of characters that unjack fix may take away where the rule found something.'),
    'harmless-when': text('When a finding is harmless, in Markdown.'),
    references: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'url', 'seen'],
        properties: {
          title: text('Title of the page.'),
          url: { type: 'string', pattern: '^https?://' },
          seen: { type: 'string', description: 'Date, year first.' },
        },
      },
    },
    bad: { type: 'array', minItems: 3, items: example, description: 'What must be found.' },
    good: { type: 'array', minItems: 3, items: example, description: 'What must not be; one is a near miss.' },
  },
} as const;
