// Comment and string syntax of languages that have no extractor of their own: the one table. Openers and closers are regular
// expression sources; `$1` in a closer is what the opener captured. Order matters: the first alternative that fits wins.

/** Opener, closer, flags: `n` nests. */
type Block = readonly [open: string, close: string, flags?: 'n'];
/** Opener, closer, flags: `b` backslash escapes, `d` a doubled closer stands for itself, `t` backtick escapes, `m` may span lines. */
type Quote = readonly [open: string, close: string, flags: string];

export interface CommentSyntax {
  /** Leader of a comment that runs to the end of its line. */
  readonly line?: string;
  readonly block?: readonly Block[];
  readonly strings?: readonly Quote[];
  /** Opener of a heredoc; captures quote and name. */
  readonly heredoc?: string;
  /** `statement`: a string that is a statement of its own is documentation. `attribute`: one behind `@doc` is. */
  readonly docstrings?: 'statement' | 'attribute';
  /** What the text between comments is; `code` unless said otherwise. */
  readonly rest?: 'prose';
  /** A line comment goes on where its line ends in a backslash. */
  readonly continues?: boolean;
}

const C_BLOCK: Block = ['/\\*', '\\*/'];
const NESTED: Block = ['/\\*', '\\*/', 'n'];
const HTML: Block = ['<!--', '-->'];
const DOUBLE: Quote = ['"', '"', 'b'];
const SINGLE: Quote = ["'", "'", 'b'];
const DOUBLE_M: Quote = ['"', '"', 'bm'];
const SINGLE_M: Quote = ["'", "'", 'bm'];
const TRIPLE: Quote = ['"""', '"""', 'bm'];
const TRIPLE_SINGLE: Quote = ["'''", "'''", 'bm'];
const TRIPLE_RAW: Quote = ['"""', '"""(?!")', 'm'];
/** A character literal, so that lifetimes and primes do not open strings. */
const CHARACTER: Quote = ["'(?=\\\\[^\\n]{1,10}'|[^\\\\'\\n]{1,2}')", "'", 'b'];
const BACKTICK: Quote = ['`', '`', 'm'];
const DOUBLED: Quote = ['"', '"', 'dm'];
const DOUBLED_SINGLE: Quote = ["'", "'", 'dm'];
/** A `#` that begins a word: not `$#`, `a#b` or a colour. */
const HASH = '(?<![^\\s;(){}|&`])#';
const SHELL_HEREDOC = '<<[-~]?[ \\t]?([\'"\\\\]?)([A-Za-z_]\\w{0,60})\\1';

const cLike: CommentSyntax = { line: '//', block: [C_BLOCK], strings: [DOUBLE, CHARACTER] };
const hash: CommentSyntax = { line: HASH };
const hashStrings: CommentSyntax = { line: HASH, strings: [DOUBLE, SINGLE] };
const python: CommentSyntax = { line: '#', strings: [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE], docstrings: 'statement' };
const lisp: CommentSyntax = { line: ';', block: [['#\\|', '\\|#', 'n']], strings: [DOUBLE_M] };
const haskell: CommentSyntax = {
  line: '--+(?![!#$%&*./<=>?@\\\\^|~:])',
  block: [['\\{-', '-\\}', 'n']],
  strings: [TRIPLE, DOUBLE_M, CHARACTER],
};
const template: CommentSyntax = {
  block: [HTML, ['\\{\\{!--', '--\\}\\}'], ['\\{\\{!', '\\}\\}'], ['\\{\\{-?[ ]?/\\*', '\\*/[ ]?-?\\}\\}'], ['\\{#', '#\\}'],
    ['<%--', '--%>'], ['<%#', '%>'], ['\\{%-?\\s{0,4}comment\\b', 'endcomment\\s{0,4}-?%\\}']],
  rest: 'prose',
}; // biome-ignore format: a table

/** Raw strings of R, each closed by its own bracket, as many dashes and its own quote. */
const R_RAW: CommentSyntax['strings'] = ['"', "'"].flatMap(quote =>
  (['()', '[]', '{}'] as const).map(
    ([open, close]) => [`[rR]${quote}(-{0,10})\\${open}`, `\\${close}$1${quote}`, 'm'] as const,
  ),
);

/** By language id, as comment-languages.ts names them. */
export const SYNTAX: Readonly<Record<string, CommentSyntax>> = {
  ada: { line: '--', strings: [['"', '"', 'd'], CHARACTER] },
  assembly: { line: ';|//|(?<![^\\s])[#@]', block: [C_BLOCK], strings: [DOUBLE] },
  batch: { line: '(?<=^[ \\t@]{0,40})(?:rem(?=\\s|$)|::)|(?<=[&|(][ \\t]{0,9})rem(?=\\s|$)' },
  c: {
    ...cLike,
    strings: [['(?:u8|[uUL])?R"([^()\\\\\\s]{0,16})\\(', '\\)$1"', 'm'], DOUBLE, CHARACTER],
    continues: true,
  },
  applescript: { line: '--|#', block: [['\\(\\*', '\\*\\)', 'n']], strings: [DOUBLE_M] },
  autohotkey: {
    line: '(?<=^|\\s);',
    block: [
      ['(?<=^[ \\t]{0,80})/\\*', '\\*/'],
      ['(?<=^[ \\t]{0,80})#cs\\b', '#ce\\b'],
    ],
    strings: [['"', '"', 'd']],
  },
  clojure: { line: ';', strings: [DOUBLE_M] },
  cmake: {
    line: '#',
    block: [['#\\[(={0,20})\\[', '\\]$1\\]']],
    strings: [['\\[(={0,20})\\[', '\\]$1\\]', 'm'], DOUBLE_M],
  },
  cobol: { line: '\\*>|(?<=^.{6})[*/]', strings: [DOUBLE, SINGLE] },
  coldfusion: { block: [['<!---', '--->', 'n'], HTML, C_BLOCK], rest: 'prose' },
  coffee: { line: '#', block: [['###(?!#)', '###']], strings: [TRIPLE, TRIPLE_SINGLE, DOUBLE_M, SINGLE_M] },
  csharp: {
    ...cLike,
    line: '//|(?<=^[ \\t]{0,40})#[ \\t]{0,9}(?:(?:end)?region|error|warning)\\b',
    strings: [['\\$?("{3,10})', '$1', 'm'], ['\\$?@\\$?"', '"', 'dm'], DOUBLE, CHARACTER],
  },
  css: { block: [C_BLOCK], strings: [DOUBLE, SINGLE] },
  d: { ...cLike, block: [['/\\+', '\\+/', 'n'], C_BLOCK], strings: [DOUBLE_M, BACKTICK, CHARACTER] },
  dart: {
    line: '//',
    block: [NESTED],
    strings: [
      ['r"""', '"""', 'm'],
      ["r'''", "'''", 'm'],
      TRIPLE,
      TRIPLE_SINGLE,
      ['r"', '"', ''],
      ["r'", "'", ''],
      DOUBLE,
      SINGLE,
    ],
  },
  dockerfile: { line: '(?<=^[ \\t]{0,40})#', heredoc: SHELL_HEREDOC, strings: [DOUBLE] },
  elixir: {
    line: '#',
    strings: [['~[sS]?"""', '"""', 'bm'], TRIPLE, TRIPLE_SINGLE, DOUBLE_M, SINGLE_M],
    docstrings: 'attribute',
  },
  erlang: { line: '%', strings: [TRIPLE, DOUBLE_M] },
  fortran: {
    line: '!|(?<=^)[Cc*](?![ \\t]*[=(%])',
    strings: [
      ['"', '"', 'd'],
      ["'", "'", 'd'],
    ],
  },
  fsharp: {
    line: '//',
    block: [['\\(\\*(?!\\))', '\\*\\)', 'n']],
    strings: [TRIPLE_RAW, ['@"', '"', 'dm'], DOUBLE_M, CHARACTER],
  },
  gherkin: { line: '(?<=^[ \\t]{0,80})#', rest: 'prose' },
  go: { ...cLike, strings: [BACKTICK, DOUBLE, CHARACTER] },
  graphql: { line: '#', block: [['"""', '(?<!\\\\)"""']], strings: [DOUBLE] },
  groovy: { line: '//', block: [C_BLOCK], strings: [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE] },
  hash,
  hashStrings,
  haskell,
  hcl: { line: '#|//', block: [C_BLOCK], heredoc: '<<-?()([A-Za-z_]\\w{0,60})', strings: [DOUBLE] },
  java: { ...cLike, strings: [TRIPLE, DOUBLE, CHARACTER] },
  julia: { line: '#', block: [['#=', '=#', 'n']], strings: [TRIPLE, DOUBLE_M, CHARACTER], docstrings: 'statement' },
  kotlin: { line: '//', block: [NESTED], strings: [TRIPLE_RAW, DOUBLE, CHARACTER] },
  lean: { line: '--', block: [['/-', '-/', 'n']], strings: [DOUBLE_M] },
  lisp,
  lua: {
    line: '--',
    block: [['--\\[(={0,20})\\[', '\\]$1\\]']],
    strings: [['\\[(={0,20})\\[', '\\]$1\\]', 'm'], DOUBLE, SINGLE],
  },
  make: { line: '(?<!\\\\)#', continues: true },
  matlab: {
    line: '%|(?<=^[ \\t]{0,80})#|\\.\\.\\.',
    block: [['(?<=^[ \\t]{0,80})[%#]\\{(?=[ \\t]*$)', '^[ \\t]{0,80}[%#]\\}']],
    strings: [
      ['"', '"', 'd'],
      ["(?<![\\w)\\]}'.])'", "'", 'd'],
    ],
  },
  nim: { line: '#', block: [['##?\\[', '\\]##?', 'n']], strings: [TRIPLE_RAW, DOUBLE, CHARACTER] },
  nix: { line: '#', block: [C_BLOCK], strings: [["''", "''(?![$'\\\\])", 'm'], DOUBLE_M] },
  ocaml: {
    block: [['\\(\\*(?!\\))', '\\*\\)', 'n']],
    strings: [['\\{(\\w{0,20})\\|', '\\|$1\\}', 'm'], DOUBLE_M, CHARACTER],
  },
  org: {
    line: '(?<=^[ \\t]{0,40})#(?=[ \\t])',
    block: [['(?<=^[ \\t]{0,40})#\\+begin_comment', '^[ \\t]{0,40}#\\+end_comment']],
    rest: 'prose',
  },
  pascal: {
    line: '//',
    block: [
      ['\\{', '\\}'],
      ['\\(\\*', '\\*\\)'],
    ],
    strings: [["'", "'", 'd']],
  },
  perl: {
    line: HASH,
    block: [['(?<=^)=[a-zA-Z]\\w{0,40}', '^=cut\\b[^\\n]{0,200}']],
    heredoc: '<<~?([\'"]?)([A-Za-z_]\\w{0,60})\\1',
    strings: [DOUBLE_M, SINGLE_M],
  },
  php: {
    line: '//|#(?!\\[)',
    block: [C_BLOCK, HTML],
    heredoc: '<<<[ \\t]?([\'"]?)([A-Za-z_]\\w{0,60})\\1',
    strings: [DOUBLE_M, SINGLE_M],
  },
  postscript: { line: '%' },
  powershell: {
    line: HASH,
    block: [['<#', '#>']],
    strings: [['@"(?=[ \\t]*$)', '^"@', 'm'], ["@'(?=[ \\t]*$)", "^'@", 'm'], ['"', '"', 'tm'], DOUBLED_SINGLE],
  },
  prolog: { line: '%', block: [C_BLOCK], strings: [DOUBLE, SINGLE] },
  python,
  r: { line: '#', strings: [...R_RAW, DOUBLE_M, SINGLE_M] },
  ruby: {
    line: HASH,
    block: [
      ['(?<=^)=begin\\b', '^=end\\b[^\\n]{0,200}'],
      ['(?<=^)__END__$', '(?!)'],
    ],
    heredoc: '<<[-~]?([\'"`]?)([A-Z_]\\w{0,60})\\1',
    strings: [DOUBLE_M, SINGLE_M],
  },
  rust: { line: '//', block: [NESTED], strings: [['b?c?r(#{0,20})"', '"$1', 'm'], DOUBLE_M, CHARACTER] },
  scala: { line: '//', block: [NESTED], strings: [TRIPLE_RAW, DOUBLE, CHARACTER] },
  scss: { line: '(?<!:)//', block: [C_BLOCK], strings: [DOUBLE, SINGLE] },
  shell: { line: HASH, heredoc: SHELL_HEREDOC, strings: [DOUBLE_M, ["'", "'", 'm']] },
  slashes: { line: '//', block: [C_BLOCK], strings: [DOUBLE, SINGLE] },
  slashesHash: { line: '//|#', block: [C_BLOCK], strings: [DOUBLE, SINGLE] },
  slim: { line: '(?<=^[ \\t]{0,80})(?:-#|//?[-!]?|/!)' },
  smalltalk: { block: [['"', '"']], strings: [DOUBLED_SINGLE] },
  sql: {
    line: '--|#(?![>-])',
    block: [NESTED],
    strings: [['(\\$[A-Za-z_]?\\w{0,30}\\$)', '$1', 'm'], DOUBLED_SINGLE, DOUBLED],
  },
  swift: {
    line: '//',
    block: [NESTED],
    strings: [['(#{1,10})"""', '"""$1', 'm'], ['(#{1,10})"', '"$1', ''], TRIPLE, DOUBLE],
  },
  tcl: { line: '(?<=(?:^|;)[ \\t]{0,80})#', strings: [DOUBLE_M] },
  template,
  troff: { line: '(?:^[.\'][ \\t]{0,8})?\\\\["#]', rest: 'prose' },
  typst: { line: '(?<!:)//', block: [NESTED], rest: 'prose' },
  vb: { line: "'|(?<=^[ \\t]{0,80})rem(?=\\s)", strings: [['"', '"', 'd']] },
  vhdl: { line: '--', block: [C_BLOCK], strings: [['"', '"', 'd']] },
  vim: {
    line: '(?<=^[ \\t]{0,80})["#]|(?<=\\s)"(?=\\s[^"\\n]{0,400}$)',
    strings: [
      ['"', '"', 'b'],
      ["'", "'", 'd'],
    ],
  },
  wat: { line: ';;', block: [['\\(;', ';\\)', 'n']], strings: [DOUBLE] },
  wiki: { block: [HTML], rest: 'prose' },
  zig: { line: '//', strings: [['\\\\\\\\', '(?=$)', ''], DOUBLE, CHARACTER] },
};
