// Which language a source file is in, by name, extension or first line. Ids are those of comment-syntax.ts and the
// document formats of comments.ts.

/** Language id, then the extensions and whole file names (lower case) it goes by. */
export const LANGUAGES: readonly (readonly [language: string, names: string])[] = [
  ['ada', 'adb ads ada'],
  ['asciidoc', 'adoc asciidoc asc'],
  ['assembly', 'asm s nasm inc'],
  ['batch', 'bat cmd'],
  ['c', 'c h cc cpp cxx c++ hh hpp hxx h++ ino cu cuh m mm ipp tpp inl'],
  ['applescript', 'applescript scpt'],
  ['autohotkey', 'ahk au3'],
  ['clojure', 'clj cljs cljc edn bb'],
  ['cmake', 'cmake cmakelists.txt'],
  ['cobol', 'cob cbl cpy'],
  ['coldfusion', 'cfm cfc'],
  ['coffee', 'coffee cson litcoffee cakefile ls'],
  ['csharp', 'cs csx cake'],
  ['css', 'css pcss postcss wxss'],
  ['d', 'd di'],
  ['dart', 'dart'],
  ['dockerfile', 'dockerfile containerfile'],
  ['elixir', 'ex exs eex heex leex'],
  ['erlang', 'erl hrl rebar.config'],
  ['fortran', 'f f77 f90 f95 f03 f08 for ftn'],
  ['fsharp', 'fs fsi fsx'],
  ['gherkin', 'feature'],
  ['go', 'go go.mod go.work'],
  ['graphql', 'graphql gql graphqls'],
  ['groovy', 'groovy gradle gvy jenkinsfile nf'],
  [
    'hash',
    'gitignore gitattributes dockerignore npmignore eslintignore prettierignore cursorignore cursorindexingignore aiignore geminiignore clineignore rooignore codeiumignore aiexclude ignore codeowners requirements.txt constraints.txt po pot conf cfg list htaccess nginx.conf hosts crontab procfile gemfile.lock yarn.lock cargo.lock robots.txt mailmap git-blame-ignore-revs tool-versions nvmrc robot nu',
  ],
  [
    'hashStrings',
    'awk sed pp rego ninja gnuplot gp plt meson.build meson_options.txt jq ttl rq sparql nginx justfile just gn gni hy',
  ],
  ['haskell', 'hs lhs elm purs dhall idr agda cabal lagda'],
  ['hcl', 'tf tfvars hcl nomad'],
  ['java', 'java jsp'],
  ['julia', 'jl'],
  ['kotlin', 'kt kts'],
  ['lean', 'lean'],
  ['lisp', 'lisp lsp cl el scm ss rkt sld fnl ll sb'],
  ['lua', 'lua luau rockspec'],
  ['make', 'mk mak makefile gnumakefile bsdmakefile make'],
  ['matlab', 'octave'],
  ['nim', 'nim nims nimble'],
  ['nix', 'nix'],
  ['ocaml', 'ml mli mll mly re rei'],
  ['org', 'org'],
  ['pascal', 'pas dpr lpr dfm'],
  ['perl', 'pl pm pod t raku rakumod p6'],
  ['php', 'php php3 php4 php5 php7 phtml phps inc.php'],
  ['postscript', 'ps eps'],
  ['powershell', 'ps1 psm1 psd1'],
  ['prolog', 'pro prolog'],
  [
    'python',
    'py pyi pyw pyx pxd bzl bazel star build workspace build.bazel workspace.bazel module.bazel sconstruct sconscript wscript gd tiltfile snakefile smk xonsh pth starlark rules codexpolicy vy gdshader pdbrc',
  ],
  ['r', 'r rprofile'],
  ['rst', 'rst rest'],
  [
    'ruby',
    'rb rake gemspec ru gemfile rakefile podfile vagrantfile brewfile fastfile appfile dangerfile guardfile cr podspec jbuilder crystal irbrc pryrc capfile',
  ],
  ['rust', 'rs ron'],
  ['scala', 'scala sc sbt'],
  ['scss', 'scss sass less styl stylus'],
  [
    'shell',
    'sh bash zsh ksh fish ash dash command envrc bashrc zshrc profile bash_profile zprofile zshenv ebuild pkgbuild bats install preinstall postinstall pre-commit post-checkout post-commit post-merge pre-push commit-msg prepare-commit-msg csh configure gradlew mvnw crushrc',
  ],
  [
    'slashes',
    'proto thrift sol glsl vert frag comp hlsl wgsl metal jsonnet libsonnet vala vapi apex cls trigger move cairo cue capnp fbs bicep bal haxe hx as actionscript qml v sv svh verilog dot gv jsonc5 ceylon pde scad shader cginc uc wren gleam odin zeek ect prisma',
  ],
  ['slashesHash', 'phpt hack hhi pkl'],
  ['slim', 'pug jade slim haml'],
  ['smalltalk', 'st'],
  ['sql', 'sql psql mysql pgsql ddl dml plsql pks pkb hql cql'],
  ['swift', 'swift swiftinterface'],
  ['tcl', 'tcl tk exp'],
  [
    'template',
    'hbs handlebars mustache j2 jinja jinja2 njk nunjucks twig liquid erb ejs tmpl tpl gotmpl gohtml cshtml razor ftl vm aspx ascx',
  ],
  ['tex', 'tex latex sty cls.tex bib ltx dtx'],
  ['troff', 'man roff me ms 1 2 3 4 5 6 7 8'],
  ['typst', 'typ'],
  ['vb', 'vb vbs bas frm asp'],
  ['vhdl', 'vhd vhdl'],
  ['vim', 'vim vimrc nvimrc exrc nvim'],
  ['wat', 'wat wast'],
  ['wiki', 'wiki mediawiki textile creole'],
  ['zig', 'zig zon'],
];

const BY_NAME: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(([language, names]) => names.split(' ').map(name => [name, language] as const)),
);

/** Interpreter on a `#!` line, without its version. */
const INTERPRETERS: Readonly<Record<string, string>> = {
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  dash: 'shell',
  ksh: 'shell',
  ash: 'shell',
  fish: 'shell',
  python: 'python',
  pypy: 'python',
  uv: 'python',
  ruby: 'ruby',
  perl: 'perl',
  php: 'php',
  lua: 'lua',
  luajit: 'lua',
  pwsh: 'powershell',
  tclsh: 'tcl',
  awk: 'hashStrings',
  gawk: 'hashStrings',
  make: 'make',
  elixir: 'elixir',
  escript: 'erlang',
  rscript: 'r',
  julia: 'julia',
  runhaskell: 'haskell',
  guile: 'lisp',
  racket: 'lisp',
  sbcl: 'lisp',
  groovy: 'groovy',
  scala: 'scala',
  swift: 'swift',
  node: 'ecmascript',
  nodejs: 'ecmascript',
  deno: 'ecmascript',
  bun: 'ecmascript',
  tsx: 'ecmascript',
  'ts-node': 'ecmascript',
};

/** Language id of a file, or `undefined` when nothing tells. The path is untrusted; letter case does not count. */
export function languageOf(path: string, text: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const bare = name.startsWith('.') ? name.slice(1) : name;
  const whole = BY_NAME.get(bare) ?? byPrefix(bare);
  if (whole && !(bare === name && bare.length < 3)) return whole;
  const dot = name.lastIndexOf('.');
  const byExtension = dot >= 0 ? BY_NAME.get(name.slice(dot + 1)) : undefined;
  return byExtension ?? byFirstLine(text);
}

function byPrefix(name: string): string | undefined {
  const match = /^(dockerfile|containerfile|makefile|jenkinsfile|requirements|constraints)(?:[.-]|$)/.exec(name);
  if (!match) return undefined;
  return match[1] === 'requirements' || match[1] === 'constraints' ? 'hash' : BY_NAME.get(match[1]!);
}

function byFirstLine(text: string): string | undefined {
  const line = /^\ufeff?#![ \t]*([^\r\n]{1,200})/.exec(text)?.[1];
  if (line === undefined) return undefined;
  for (const word of line.split(/[\s/]+/)) {
    const interpreter = word.toLowerCase().replace(/[\d.]+$/, '');
    if (Object.hasOwn(INTERPRETERS, interpreter)) return INTERPRETERS[interpreter];
  }
  return 'hashStrings';
}
