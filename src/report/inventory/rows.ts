// What the terminal and the Markdown form of an inventory say of a group, line by line: the same words in both.
import type { InventoryFile, InventoryItem } from '../../model/inventory.ts';
import type { LoadedWhen } from '../../model/surface.ts';
import { quote } from '../../text/quote.ts';
import { sentence, shown, shownPath } from '../shown.ts';
import { count, digits, some } from '../words.ts';
import { type Group, itemsOf, type Placed, VERBS } from './groups.ts';

/** `what` is the thing itself, `where` says by which file and to what end. Both may hold quoted text of the tree. */
export interface Row {
  readonly label: string;
  readonly what: string;
  readonly where: string;
  /** The command does something beyond running. */
  readonly notable: boolean;
}

const READS: readonly (readonly [when: LoadedWhen, label: string])[] = [
  ['session-start', 'always reads'],
  ['path-match', 'by file'],
  ['on-request', 'on request'],
  ['on-read', 'may read'],
];

/** Files of one kind below one folder are counted from this many on. */
const MANY = 4;
/** Names and counts in one row before files are counted over all folders. */
const MANY_PARTS = 12;
/** Permissions and variables of one file that are named. */
const NAMED = 6;

/** The rows of a group. `verbose` names every file and permission. */
export function rowsOf({ files }: Group, verbose: boolean): readonly Row[] {
  const read = files.filter(isRead);
  return [
    ...READS.flatMap(([when, label]) =>
      readRows(
        label,
        read.filter(file => file.when === when),
        verbose,
      ),
    ),
    ...VERBS.flatMap(verb => {
      const placed = itemsOf(files, verb);
      if (verb === 'allows' || verb === 'sets') return joined(verb, placed, verbose);
      return oneEach(verb, verbose ? placed : placed.filter(one => !isToldElsewhere(one)));
    }),
  ];
}

/** A file that is read rather than run: what a script or a manifest runs is told where it is run. */
function isRead({ kind, items, because, title }: InventoryFile): boolean {
  if (kind === 'instructions') return true;
  const plain = items.every(item => item.text === '' && item.deeds.length === 0);
  return kind === 'settings' && plain && because.length === 0 && (items.length === 0 || title.startsWith('Skill file'));
}

/** A script that does nothing remarkable: the command that starts it, or the skill it belongs to, is told already. */
function isToldElsewhere({ file, item }: Placed): boolean {
  return item.text === '' && item.deeds.length === 0 && (file.because.length > 0 || isRead(file));
}

function readRows(label: string, files: readonly InventoryFile[], verbose: boolean): readonly Row[] {
  if (verbose) return files.map(file => ({ label, what: nameOf(file), where: '', notable: false }));
  const links = files.filter(file => file.link !== undefined);
  const others = files.filter(file => file.link === undefined);
  const names = [...links.map(nameOf), ...grouped(others)].sort();
  return names.length === 0 ? [] : [{ label, what: names.join(', '), where: '', notable: false }];
}

/** Names, those of many files below one folder counted; of many folders, too. */
function grouped(files: readonly InventoryFile[]): readonly string[] {
  const byFolder = groupBy(files, file => `${folderOf(file)}\0${file.title}`);
  const parts = byFolder.length > MANY_PARTS ? groupBy(files, file => file.title) : byFolder;
  return parts.flatMap(list => (list.length < MANY ? list.map(nameOf) : [many(list)]));
}

function groupBy(files: readonly InventoryFile[], key: (file: InventoryFile) => string): readonly InventoryFile[][] {
  const groups = new Map<string, InventoryFile[]>();
  for (const file of files) groups.set(key(file), [...(groups.get(key(file)) ?? []), file]);
  return [...groups.values()];
}

/** The folder that many files of a kind are below: the agent's own, with one more level. */
function folderOf({ path }: InventoryFile): string {
  const names = path.split('/').slice(0, -1);
  const own = names.findIndex(name => name.startsWith('.') || name === 'skills');
  return names.slice(0, own < 0 ? names.length : names[own] === 'skills' ? own + 1 : own + 2).join('/');
}

function many(files: readonly InventoryFile[]): string {
  const folder = sharedFolder(files);
  const skills = files.filter(file => /(?:^|\/)skill\.md$/i.test(file.path)).length;
  const all = count(files.length, 'file');
  const what =
    skills === files.length ? count(skills, 'skill') : skills > 1 ? `${count(skills, 'skill')} (${all})` : all;
  const kind = skills > 1 ? '' : ` (${sentence(files[0]!.title)})`;
  return `${what}${folder === '' ? '' : ` in ${shownPath(`${folder}/`)}`}${kind}`;
}

/** The deepest folder that holds all of some files. */
function sharedFolder(files: readonly InventoryFile[]): string {
  let shared = folderOf(files[0]!).split('/');
  for (const file of files) {
    const names = folderOf(file).split('/');
    const end = shared.findIndex((name, i) => names[i] !== name);
    if (end >= 0) shared = shared.slice(0, end);
  }
  return shared.join('/');
}

function nameOf(file: InventoryFile): string {
  const link = file.link === undefined ? '' : ` -> ${shownPath(file.link, 120)}`;
  const by =
    file.because.length === 0
      ? ''
      : ` (named by ${some(
          file.because.map(path => shownPath(path)),
          1,
        )})`;
  return `${shownPath(file.path)}${link}${by}${file.verified ? '' : ' (unverified)'}`;
}

function oneEach(verb: 'runs' | 'connects', placed: readonly Placed[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { file, item } of placed) {
    const what = item.text === '' ? shownPath(file.path) : shown(quote(item.text, 160));
    const label = sentence(item.label);
    const row: Row = { label: verb, what, where: whereOf(file, item, label), notable: item.deeds.length > 0 };
    const same = `${what}\0${file.path}\0${label}\0${item.deeds.join()}`;
    if (!rows.has(same)) rows.set(same, row);
  }
  return [...rows.values()];
}

function whereOf(file: InventoryFile, item: InventoryItem, label: string): string {
  const deeds = item.deeds.map(sentence);
  if (item.text !== '') return [label, placeOf(file, item), ...deeds].join('; ');
  const by =
    file.because.length > 0
      ? `started by ${some(
          file.because.map(path => shownPath(path)),
          1,
        )}`
      : '';
  return [by === '' ? sentence(file.title) : by, ...deeds].join('; ');
}

function placeOf(file: InventoryFile, item: InventoryItem): string {
  return `${shownPath(file.path)}:${digits(item.line)}`;
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('.')));
}

/** Permissions and variables stand side by side, one row for each file and kind. */
function joined(verb: 'allows' | 'sets', placed: readonly Placed[], verbose: boolean): readonly Row[] {
  const lists = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.file.path}\0${verb === 'sets' ? parentOf(one.item.key) : one.item.label}`;
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
    return { label: verb, what, where: `${label}${placeOf(file, item)}`, notable: false };
  });
}
