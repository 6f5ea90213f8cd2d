// File name -> how its text is extracted and what kind of file it is when no agent claims it. One table by ending.
import type { SurfaceKind } from '../model/surface.ts';

interface Kind {
  readonly format: string;
  readonly kind: SurfaceKind;
}

const TABLE: readonly (readonly [format: string, kind: SurfaceKind, endings: string])[] = [
  ['markdown', 'docs', 'md markdown mdown mkd mkdn mdwn mdc rmd qmd mdtext'],
  ['mdx', 'docs', 'mdx'],
  ['html', 'docs', 'html htm xhtml shtml'],
  // Prose with comments of its own: read by the extractor that knows the syntax of comments.
  ['code', 'docs', 'rst adoc asciidoc asc org textile pod tex sty wiki mediawiki man typ'],
  ['notebook', 'docs', 'ipynb'],
  [
    'json',
    'other',
    'json jsonc json5 webmanifest geojson topojson code-workspace code-snippets har jsonld avsc sublime-project sublime-settings sublime-keymap hook gyp gypi',
  ],
  ['yaml', 'other', 'yaml yml'],
  ['toml', 'other', 'toml'],
  [
    'xml',
    'other',
    'xml svg xsd xsl xslt plist resx rss atom csproj fsproj vbproj vcxproj props targets nuspec xaml axml storyboard xib iml wsdl xlf xliff ts.xml config ruleset',
  ],
  ['ini', 'other', 'ini cfg conf properties editorconfig npmrc desktop service gitconfig flake8 pylintrc coveragerc'],
  ['plain', 'other', 'txt text log csv tsv po pot ftl arb strings srt vtt ics eml diff patch snap out lst'],
  ['ecmascript', 'source', 'js mjs cjs jsx ts mts cts tsx'],
  ['component', 'source', 'vue svelte astro'],
  [
    'code',
    'source',
    'py pyi pyw pyx pxd pth rb erb rake gemspec ru go rs java kt kts scala sc groovy gradle swift m mm c h cc cpp cxx hpp hh hxx ino cs fs fsx fsi vb php phtml pl pm t raku lua r jl dart ex exs erl hrl hs lhs elm clj cljs cljc edn lisp el scm rkt ml mli re nim zig v d pas pp ada adb ads f f90 f95 for cob cbl asm s sql psql plsql sh bash zsh fish ksh csh bats ps1 psm1 psd1 bat cmd awk sed tcl vim vimrc nvim dockerfile containerfile mk mak make cmake just bzl bazel star starlark rules codexpolicy nix tf tfvars hcl sb proto thrift graphql gql prisma sol vy move cairo wgsl glsl vert frag hlsl css scss sass less styl coffee litcoffee ls purs idr agda lean v sv vhd vhdl bicep rego cue jsonnet libsonnet dhall ron pkl nu applescript ahk au3 crystal cr gd gdshader ejs hbs mustache liquid jinja j2 tmpl tpl twig haml slim pug jade njk razor cshtml jsp asp aspx cfm feature robot envrc bashrc zshrc profile bash_profile nasm cu cuh c++ h++ ipp tpp inl applescript scpt bb cfc cson csx pcss postcss wxss eex heex leex f77 f03 f08 graphqls nf ninja gnuplot jq sparql nginx gn gni hy cabal nomad lsp ss sld fnl ll luau rockspec octave nimble mll mly rei dpr lpr rakumod php3 php4 php5 php7 prolog tiltfile smk xonsh podspec jbuilder sbt stylus ash dash zprofile zshenv ebuild pkgbuild metal vala vapi apex cls trigger capnp bal haxe hx actionscript qml svh verilog dot gv scad shader wren gleam odin zeek phpt hack hhi mysql pgsql ddl dml pks pkb hql cql swiftinterface handlebars jinja2 nunjucks gotmpl gohtml ascx vbs bas wat wast zon',
  ],
];

const BY_ENDING: ReadonlyMap<string, Kind> = new Map(
  TABLE.flatMap(([format, kind, endings]) =>
    endings.split(' ').map((ending): [string, Kind] => [ending, { format, kind }]),
  ),
);

/** Whole names, in lower case, whose ending does not tell. */
const BY_NAME: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...names(
    'code',
    'source',
    'dockerfile containerfile makefile gnumakefile justfile .justfile rakefile gemfile podfile fastfile appfile vagrantfile brewfile jenkinsfile guardfile capfile dangerfile procfile build workspace crushrc .crushrc .envrc .bashrc .zshrc .profile .bash_profile .vimrc .exrc .nvimrc .irbrc .pryrc .pdbrc configure gradlew mvnw',
  ),
  ...names(
    'ini',
    'other',
    '.npmrc .yarnrc .gitconfig .gitmodules .lfsconfig .editorconfig pip.conf .pypirc tox.ini .flake8 .pylintrc .condarc .hgrc .bazelrc .buckconfig',
  ),
  ...names(
    'json',
    'other',
    '.babelrc .eslintrc .jshintrc .jscsrc .stylelintrc .swcrc .bowerrc .prettierrc .lintstagedrc composer.lock .watchmanconfig',
  ),
  ...names(
    'code',
    'other',
    '.gitignore .gitattributes .dockerignore .npmignore .eslintignore .prettierignore codeowners .mailmap .tool-versions',
  ),
  ...names(
    'plain',
    'docs',
    'readme license licence copying notice authors contributors contributing changelog changes history news todo security install patents code_of_conduct support maintainers thanks',
  ),
]); // prettier-ignore

function names(format: string, kind: SurfaceKind, list: string): readonly (readonly [string, Kind])[] {
  return list.split(' ').map(name => [name, { format, kind }] as const);
}

/** Format and kind of a file by its name, and whether the name told them: unknown endings are plain `other` files. */
export function formatOf(path: string): Kind & { readonly known: boolean } {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const own = BY_NAME.get(name);
  if (own) return { ...own, known: true };
  if (/^\.env(?:\.|$)|^env\.(?:example|sample)$|\.env$/.test(name))
    return { format: 'dotenv', kind: 'other', known: true };
  const ending = name.slice(name.lastIndexOf('.') + 1);
  // A dot file such as `.rules` has a name, not an ending.
  const told = name.lastIndexOf('.') > 0 ? BY_ENDING.get(ending) : undefined;
  if (told) {
    // README.txt and the like are documentation whatever their ending.
    const docs =
      told.kind === 'other' &&
      told.format === 'plain' &&
      /^(?:readme|contributing|changelog|licen[cs]e|security|install)\b/.test(name);
    return { ...told, ...(docs ? { kind: 'docs' as const } : {}), known: true };
  }
  if (/^(?:readme|contributing|changelog|license|dockerfile|containerfile|makefile|procfile)\b/.test(name)) {
    return /^(?:dockerfile|containerfile|makefile|procfile)/.test(name)
      ? { format: 'code', kind: 'source', known: true }
      : { format: 'plain', kind: 'docs', known: true };
  }
  return { format: 'plain', kind: 'other', known: false };
}
