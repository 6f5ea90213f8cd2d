// One entry of a target in, what was found in it out. It depends on nothing but the entry, its surface and the rules, so
// that another thread, or an earlier scan, can tell that nothing stands in a file.
import type { CleanFiles } from './cache/clean-files.ts';
import type { Engine } from './engine.ts';
import { mayMatch, nameOf, worthReading } from './match/prefilter.ts';
import type { Candidate } from './model/finding.ts';
import type { Notice } from './model/report.ts';
import type { Repo, RuleFacts } from './model/rule.ts';
import type { Surface } from './model/surface.ts';
import type { Watch } from './model/watch.ts';
import { toSource } from './read/encoding.ts';
import { type Ignore, ignoresIn, mayHoldIgnore } from './suppress/inline.ts';
import { isBinaryName } from './surfaces/binary-name.ts';
import type { Entry } from './targets/target.ts';

export interface Tools {
  readonly facts: readonly RuleFacts[];
  readonly engine: () => Promise<Engine>;
  /** False reads every file in full. */
  readonly prefilter: boolean;
  /** Called before a file is analysed that may take seconds, in which nothing else is done. */
  readonly onLarge?: (() => void) | undefined;
  readonly watch?: Watch | undefined;
  /** What earlier scans found nothing in. */
  readonly clean?: CleanFiles | undefined;
}

export interface Examined {
  /** Bytes that were read; absent when the entry gave none. */
  readonly bytes?: number;
  /** The file is no text: only its name was looked at. */
  readonly binary: boolean;
  readonly notices: readonly Notice[];
  readonly candidates: readonly Candidate[];
  readonly ignores: readonly Ignore[];
  /** Nothing that any rule looks for can be in it, whatever else is scanned. */
  readonly passed?: boolean;
  /** Present when the file was read in full. Views as written: they are kept to the end of the scan. */
  readonly full?: Repo['files'][number];
}

/** Bytes of a file that takes longer than anybody waits for an answer. */
const LARGE = 512 * 1024;

/** Never throws: a file that makes the scanner fail gives a notice. */
export async function examine(entry: Entry, surface: Surface, tools: Tools): Promise<Examined> {
  const { watch } = tools;
  const notices: Notice[] = [];
  let known: Omit<Examined, 'notices'> = { binary: false, candidates: [], ignores: [] };
  watch?.stage('read');
  try {
    const bytes = entry.kind === 'link' ? new TextEncoder().encode(entry.link ?? '') : entry.read();
    if (!(bytes instanceof Uint8Array)) return { ...known, notices: [bytes] };
    known = { ...known, bytes: bytes.length };
    const found = await examineBytes(entry, bytes, surface, tools, notices);
    watch?.file(entry.path, bytes.length, found.full !== undefined);
    return { ...known, ...found, notices };
  } catch {
    return { ...known, notices: [...notices, failed(entry.path)] };
  }
}

async function examineBytes(
  entry: Entry,
  bytes: Uint8Array,
  surface: Surface,
  { facts, engine, prefilter, onLarge, watch, clean }: Tools,
  notices: Notice[],
): Promise<Partial<Examined>> {
  const own = entry.kind === 'link' ? { ...surface, format: 'link' } : surface;
  const partial = entry.kind === 'file' && bytes.length < entry.size;
  watch?.stage('prefilter');
  const whole = !prefilter || entry.kind === 'link' || mayHoldIgnore(bytes);
  const worth = whole ? 'all' : worthReading(bytes, entry.as ?? entry.path, own, facts);
  const read = () => toSource(entry.as ?? entry.path, bytes, own, isBinaryName(entry.as ?? entry.path));
  if (worth === 'nothing' && !partial) {
    return { candidates: await inName(entry, own, () => read().file?.text, facts, engine), passed: true };
  }
  watch?.stage('cache');
  const key = partial || !standsAlone(entry, surface) ? undefined : clean?.keyOf(entry.path, surface, bytes);
  if (key !== undefined && clean!.has(key)) return {};
  watch?.stage('extract');
  const source = read();
  const here = <T extends { readonly path?: string }>(all: readonly T[]) =>
    entry.as === undefined ? all : all.map(one => ({ ...one, path: entry.path }));
  notices.push(...here(source.notices));
  if (partial && source.file) notices.push(tooLarge(entry, bytes.length));
  const unread = source.file?.surface.format === 'picture' && !mayMatch(source.file.text, own, facts);
  if (worth === 'nothing' || !source.file || (prefilter && unread)) {
    return { binary: !source.file, candidates: await inName(entry, own, () => source.file?.text, facts, engine) };
  }
  const file = entry.as === undefined ? source.file : { ...source.file, shown: entry.path };
  watch?.stage('load');
  const { analyse, analyseName, plan } = await engine();
  if (bytes.length > LARGE) onLarge?.();
  const analysis = await analyse(file, plan, typeof worth === 'string' ? undefined : worth);
  notices.push(...here(analysis.notices));
  const candidates = [...analysis.candidates, ...analyseName(file, plan)];
  const ignores = here(ignoresIn(file, analysis.views));
  if (key !== undefined && isNothing({ notices, candidates, ignores })) clean!.add(key);
  const views = analysis.views.filter(view => view.via.length === 0);
  return { candidates, ignores, ...(views.length > 0 && { full: { file, views } }) };
}

export function isNothing({
  notices,
  candidates,
  ignores,
}: Pick<Examined, 'notices' | 'candidates' | 'ignores'>): boolean {
  return notices.length === 0 && candidates.length === 0 && ignores.length === 0;
}

/** Whether what is in the file matters to no other file, and anybody can read it where it lies. */
export function standsAlone({ place, as }: Entry, surface: Surface): boolean {
  return place !== undefined && as === undefined && !concernsOthers(surface);
}

/** Whether rules over the whole repository look into such a file, whatever was found in it. */
export function concernsOthers({ kind, keys }: Surface): boolean {
  return kind === 'instructions' || kind === 'settings' || kind === 'manifest' || keys.length > 0;
}

export function failed(path: string): Notice {
  const message = 'this file made the scanner fail; please report it as a bug';
  return { kind: 'internal', path, message, incomplete: true };
}

function tooLarge(entry: Entry, read: number): Notice {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
  const message = `Only the first ${megabytes(read)} of ${megabytes(entry.size)} were read.`;
  return { kind: 'too-large', path: entry.path, message, incomplete: true };
}

/** `text`: of the file, for what names the line of a match. */
async function inName(
  entry: Entry,
  surface: Surface,
  text: () => string | undefined,
  facts: readonly RuleFacts[],
  engine: () => Promise<Engine>,
): Promise<readonly Candidate[]> {
  const path = entry.as ?? entry.path;
  const name = nameOf(path, surface);
  if (!mayMatch(name.text, name.surface, facts)) return [];
  // The bytes may be others once the engine is there.
  const file = { path, text: text() ?? '', encoding: 'utf-8', surface } as const;
  const { analyseName, plan } = await engine();
  return analyseName(entry.as === undefined ? file : { ...file, shown: entry.path }, plan);
}
