// What the terminal and the Markdown form of an inventory say of a group, line by line: the same words in both.
import type { InventoryFile, InventoryItem } from '../../model/inventory.ts';
import type { LoadedWhen } from '../../model/surface.ts';
import { quote } from '../../text/quote.ts';
import { sentence, shown, shownPath } from '../shown.ts';
import { count, digits } from '../words.ts';
import { type Group, itemsOf, type Placed, VERBS } from './groups.ts';

/** `what` is the thing itself, `where` says when and by which file. Both may hold quoted text of the tree. */
export interface Row {
  readonly verb: 'reads' | 'runs' | 'connects' | 'allows' | 'sets';
  readonly what: string;
  readonly where: string;
  /** The command does something beyond running. */
  readonly notable: boolean;
}

const WHEN: Readonly<Record<LoadedWhen, string>> = {
  'session-start': 'in every session',
  'path-match': 'with matching files',
  'on-request': 'when called for',
  'on-read': 'when somebody opens it',
};

/** Files of one folder and kind are counted from this many on. */
const MANY = 4;
/** Permissions and variables of one file that are named. */
const NAMED = 6;

/** The rows of a group. `verbose` names every file and permission. */
export function rowsOf({ files }: Group, verbose: boolean): readonly Row[] {
  return [
    ...readRows(
      files.filter(file => file.items.every(item => item.key !== '' || item.text !== '') || file.kind === 'instructions'),
      verbose,
    ),
    ...VERBS.flatMap(verb => {
      const placed = itemsOf(files, verb);
      return verb === 'allows' || verb === 'sets' ? joined(verb, placed, verbose) : oneEach(verb, placed);
    }),
  ];
}

function readRows(files: readonly InventoryFile[], verbose: boolean): readonly Row[] {
  const folders = new Map<string, InventoryFile[]>();
  for (const file of files) {
    const key = verbose || file.link !== undefined ? file.path : `${folderOf(file)}\0${file.title}\0${file.when}`;
    folders.set(key, [...(folders.get(key) ?? []), file]);
  }
  return [...folders.values()].flatMap(list =>
    list.length < MANY ? list.map(readRow) : [many(list as [InventoryFile, ...InventoryFile[]])],
  );
}

/** The folder that many files of a kind share: of `skills/a/SKILL.md` that is `skills`. */
function folderOf({ path }: InventoryFile): string {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return /\/skill\.md$/i.test(path) ? folder.slice(0, Math.max(0, folder.lastIndexOf('/'))) : folder;
}

function many(files: readonly [InventoryFile, ...InventoryFile[]]): Row {
  const folder = folderOf(files[0]);
  const what = `${count(files.length, 'file')} in ${folder === '' ? 'the root' : shownPath(`${folder}/`)}`;
  return { verb: 'reads', what, where: `${sentence(files[0].title)}, ${WHEN[files[0].when]}`, notable: false };
}

function readRow(file: InventoryFile): Row {
  const link = file.link === undefined ? '' : ` -> ${shownPath(file.link, 120)}`;
  const because = file.because.length === 0 ? '' : `, named by ${file.because.slice(0, 2).map(by => shownPath(by)).join(', ')}`;
  const doubt = file.verified ? '' : ', unverified';
  const where = `${WHEN[file.when]}${because}${doubt}`;
  return { verb: 'reads', what: `${shownPath(file.path)}${link}`, where, notable: false };
}

function oneEach(verb: 'runs' | 'connects', placed: readonly Placed[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { file, item } of placed) {
    const what = item.text === '' ? shownPath(file.path) : shown(quote(item.text, 160));
    const label = sentence(item.label);
    const row: Row = { verb, what, where: whereOf(file, item, label), notable: item.deeds.length > 0 };
    const same = `${what}\0${file.path}\0${label}\0${item.deeds.join()}`;
    if (!rows.has(same)) rows.set(same, row);
  }
  return [...rows.values()];
}

function whereOf(file: InventoryFile, item: InventoryItem, label: string): string {
  const place = item.text === '' ? (file.because.length > 0 ? `started by ${shownPath(file.because[0]!)}` : WHEN[file.when]) : placeOf(file, item);
  const deeds = item.deeds.map(sentence).join(', ');
  return [item.text === '' ? sentence(file.title) : label, place, deeds].filter(Boolean).join('; ');
}

function placeOf(file: InventoryFile, item: InventoryItem): string {
  return `${shownPath(file.path)}:${digits(item.line)}`;
}

/** Permissions and variables stand side by side, one row for each file and kind. */
function joined(verb: 'allows' | 'sets', placed: readonly Placed[], verbose: boolean): readonly Row[] {
  const lists = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.file.path}\0${one.item.label}`;
    lists.set(key, [...(lists.get(key) ?? []), one]);
  }
  return [...lists.values()].map(list => {
    const { file, item } = list[0]!;
    const names = [...new Set(list.map(one => shown(quote(one.item.text, 80))))];
    const shownNames = verbose ? names : names.slice(0, NAMED);
    const rest = names.length - shownNames.length;
    const what = shownNames.join(', ') + (rest > 0 ? ` and ${digits(rest)} more` : '');
    // A single setting says its own key.
    const label = item.text.startsWith(`${item.label} =`) || verb === 'sets' ? '' : `${sentence(item.label)}; `;
    return { verb, what, where: `${label}${placeOf(file, item)}`, notable: false };
  });
}
