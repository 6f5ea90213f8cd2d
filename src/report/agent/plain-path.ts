// Paths for a report that a model reads. A file name is text of whoever made the tree, and can be a sentence: so a part of
// a path is shown only when it is short and plain, or a name everybody uses, and the whole only while it holds few words
// of its own. What is withheld is replaced by a mark of the same length for the same name, and its ending.
import type { Quoted } from '../../model/finding.ts';
import { fingerprintOf } from '../../text/hash.ts';

/** Words of its own that one name, and a whole path, may show. */
const WORDS_OF_NAME = 2;
const WORDS_OF_PATH = 4;

/** Longest word; more letters without a break are a sentence without spaces. */
const LETTERS = 18;

const PLAIN = /^[A-Za-z0-9._@+-]{1,48}$/;

/** Names that agents give a meaning to; they say nothing of their own. */
const KNOWN =
  /^(?:(?:claude|agents?|gemini|skill|readme|contributing|changelog|license|security|code_of_conduct)(?:\.local)?\.md|copilot-instructions\.md|\.(?:cursor|windsurf|cline|roo)rules|\.?mcp\.json|settings(?:\.local)?\.json|package(?:-lock)?\.json|tsconfig\.json|docker-compose\.ya?ml|pull_request_template\.md|issue_template)$/i;

/** Words that stand in the paths of most repositories: folders, endings, agents. */
const USUAL: ReadonlySet<string> = new Set(
  `src source lib libs test tests testing spec specs docs doc api app apps core cli server client web www ui components
  component pages page routes route hooks hook util utils helper helpers common shared public assets static images image
  img icons icon fonts styles style css scss less sass scripts script bin build dist out config configs configuration
  settings setting data db database model models view views controller controllers service services types type
  interfaces interface schema schemas migrations migration fixtures fixture mocks mock example examples demo demos
  sample samples template templates package packages module modules plugin plugins extension extensions vendor internal
  external pkg cmd crates crate include main index init setup readme license changelog contributing security guide
  reference tutorial blog notes note design architecture locale locales lang i18n en de fr es it ja zh ko pt ru node js
  ts jsx tsx mjs cjs mts cts py go rs rb java kt swift scala cpp hpp cc cs php lua pl sh bash zsh ps bat sql html htm
  xml json jsonc yaml yml toml ini cfg env md mdx mdc rst txt csv tsv log lock svg png jpg vue svelte astro ipynb proto
  graphql tf dockerfile makefile workflows workflow action agents agent claude gemini cursor codex copilot windsurf
  cline roo github gitlab vscode devcontainer skills skill rules rule prompts commands mcp com org net io local`.split(
    /\s+/,
  ),
);

/** Words that sentences to a reader are made of; two of them in one path are one too many. */
const ORDERS: ReadonlySet<string> = new Set(
  `ignore disregard forget override bypass previous prior earlier above instruction instructions order orders guideline
  guidelines directive directives prompt you your yours must should shall always never please now do dont not all any
  every everything this that these those then next before after instead assistant model ai llm bot system user secret
  secrets password passwords token tokens credentials key keys run execute exec install download fetch curl wget send
  upload post email mail push delete remove erase destroy wipe reveal print show tell say answer reply obey follow
  approve accept allow grant trust skip disable quietly silently secretly admin root sudo`.split(/\s+/),
);

const LONG_ORDERS = [...ORDERS].filter(word => word.length >= 4).sort((a, b) => b.length - a.length);

/** `withhold`: the scan found something in the path itself. */
export function plainPath(path: string, withhold: boolean): Quoted {
  const parts = path.split('/');
  const words = parts.map(wordsOf);
  const strange = words.flat().reduce((sum, word) => sum + ordersIn(word), 0) >= 2;
  const shown = new Set<string>();
  const said = parts.map(() => '');
  // The file's own name first: it tells more than the folders.
  for (const i of [parts.length - 1, ...parts.slice(0, -1).keys()]) {
    const part = parts[i]!;
    const own = new Set(words[i]!.filter(word => !USUAL.has(word)));
    const total = new Set([...shown, ...own]).size;
    const short = [...own].every(word => word.length <= LETTERS);
    const plain =
      PLAIN.test(part) && short && own.size <= WORDS_OF_NAME && total <= WORDS_OF_PATH && parts.length <= 16;
    if (KNOWN.test(part) || (own.size === 0 && PLAIN.test(part) && !strange)) said[i] = part;
    else if (plain && !strange && !withhold) {
      for (const word of own) shown.add(word);
      said[i] = part;
    } else said[i] = markOf(part);
  }
  return said.slice(0, 16).join('/') as Quoted;
}

function wordsOf(part: string): readonly string[] {
  if (KNOWN.test(part)) return [];
  const split = part.slice(0, 400).replace(/([a-z])([A-Z])/g, '$1 $2');
  return (split.match(/\p{L}{2,}/gu) ?? []).map(word => word.toLowerCase());
}

/** Words of an order in a word: itself, or run together in a long one. */
function ordersIn(word: string): number {
  if (word.length < 10) return ORDERS.has(word) ? 1 : 0;
  let rest = word;
  let count = 0;
  for (const order of LONG_ORDERS) {
    if (!rest.includes(order)) continue;
    rest = rest.replace(order, ' ');
    count++;
  }
  return count;
}

function markOf(part: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(part)?.[0] ?? '';
  const told = USUAL.has(ending.slice(1).toLowerCase()) ? ending : '';
  return `<name-${fingerprintOf(part).slice(0, 8)}>${told}`;
}
