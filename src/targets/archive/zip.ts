// Reads a zip file: the list at its end says what there is, and the header in front of each entry has to say the same.
import { nameOf } from '../names.ts';
import type { Member, Members } from './member.ts';
import type { ByteSource } from './source.ts';
import { type Sent, unzip } from './unzip.ts';
import { directoryOf, type ZipEntry } from './zip-directory.ts';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** `most`: entries that are read. @throws ArchiveEnd */
export async function readZip(source: ByteSource, members: Members, sent: Sent, most: number): Promise<void> {
  const directory = directoryOf(source, most);
  if (!directory) {
    members.tell('It has no list of entries, or a broken one: not read.', true);
    return;
  }
  for (const message of directory.told) members.tell(message, true);
  const places: Place[] = [];
  for (const entry of directory.entries) {
    const place = await readEntry(source, entry, members, sent);
    if (place) places.push(place);
  }
  lookBetween(source, places, directory.at, members);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

async function readEntry(
  source: ByteSource,
  entry: ZipEntry,
  members: Members,
  sent: Sent,
): Promise<Place | undefined> {
  const name = nameIn(entry.name);
  const header = source.read(entry.at, LOCAL_LENGTH);
  if (header.length < LOCAL_LENGTH || header.readUInt32LE(0) !== LOCAL) {
    members.begin({ name, kind: 'special' });
    members.unread(name, 'Its list names an entry that is not there.');
    return undefined;
  }
  const nameLength = header.readUInt16LE(26);
  const data = entry.at + LOCAL_LENGTH + nameLength + header.readUInt16LE(28);
  const own = source.read(entry.at + LOCAL_LENGTH, nameLength);
  if (entry.twoNames || !own.equals(entry.name)) {
    members.tell('It gives an entry two names: programs unpack it under different ones.', true, name);
  }
  const place = { start: entry.at, end: data + entry.packed };
  const type = entry.mode & 0o170000;
  const kind: Member['kind'] = name.endsWith('/')
    ? 'folder'
    : type === 0o120000
      ? 'link'
      : type === 0 || type === 0o100000
        ? 'file'
        : 'special';
  if (entry.flags & 1 || entry.method === 99) {
    members.begin({ name, kind: 'file' });
    members.unread(name, 'It is encrypted.', 'encrypted');
  } else if (entry.method !== 0 && entry.method !== 8) {
    members.begin({ name, kind: 'file' });
    members.unread(name, 'It is packed in a way that unjack cannot unpack.');
  } else if (kind === 'link') {
    const parts: Uint8Array[] = [];
    const problem = await unzip(
      source,
      { ...entry, at: data, size: Math.min(entry.size, 4096) },
      part => parts.push(part),
      sent,
    );
    members.begin({ name, kind, link: nameOf(Buffer.concat(parts)) });
    if (problem) members.unread(name, problem);
  } else {
    const take = members.begin({ name, kind });
    const problem = kind === 'file' ? await unzip(source, { ...entry, at: data }, take, sent) : undefined;
    if (problem) members.unread(name, problem);
  }
  return place;
}

/** Entries should lie one after the other. What lies between them and is an entry too is on no list. */
function lookBetween(source: ByteSource, places: Place[], end: number, members: Members): void {
  places.sort((a, b) => a.start - b.start);
  let at = places[0]?.start ?? 0;
  if (at > 0 && isLocal(source, 0)) members.tell(UNLISTED, true);
  for (const place of [...places, { start: end, end }]) {
    if (place.start < at) {
      members.tell('Its entries lie on top of each other, as in bombs.', true);
      return;
    }
    // A descriptor of up to 24 bytes may follow the data.
    if (place.start - at > 24 && holdsLocal(source, at, place.start)) members.tell(UNLISTED, true);
    at = place.end;
  }
}

const UNLISTED = 'It holds an entry that is not on its list: not read.';

function isLocal(source: ByteSource, at: number): boolean {
  const bytes = source.read(at, 4);
  return bytes.length === 4 && bytes.readUInt32LE(0) === LOCAL;
}

const MARK = Buffer.from([0x50, 0x4b, 3, 4]);

function holdsLocal(source: ByteSource, from: number, to: number): boolean {
  return source.read(from, Math.min(to - from, 1024 * 1024)).includes(MARK);
}

/** Windows writes backslashes, and programs there obey them. */
function nameIn(bytes: Buffer): string {
  return nameOf(bytes).replaceAll('\\', '/');
}
