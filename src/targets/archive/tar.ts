// Reads a tar stream entry by entry. Programs disagree about what follows the end mark or a broken header; we go on past
// both as far as anything can be read, and say so.
import type { Members } from './member.ts';
import type { Reader } from './reader.ts';
import { BLOCK, type Header, headerIn, isEmpty, memberOf, readPax, type Said, text } from './tar-header.ts';

/** Longest record of names or pax records, in bytes. */
const MOST_RECORD = 1024 * 1024;

/** Blocks that are skipped in search of a header after a broken one. */
const MOST_LOST = 2048;

/** @throws ArchiveEnd, and what the stream throws when its compression is broken. */
export async function readTar(from: Reader, members: Members): Promise<void> {
  let said: Said = {};
  let ended = false;
  let lost = 0;
  let told = false;
  for (;;) {
    const block = await from.take(BLOCK);
    if (block.length < BLOCK) {
      if (block.length > 0 && !isEmpty(block)) members.tell(ended ? TRAILING : CUT, true);
      else if (!ended) members.tell('It has no end mark, as if it were cut off.', false);
      return;
    }
    if (isEmpty(block)) {
      ended = true;
      continue;
    }
    const header = headerIn(block);
    if (!header) {
      if (!told) members.tell(ended ? TRAILING : 'The header of an entry is broken.', true);
      told = true;
      if (++lost > MOST_LOST) return;
      continue;
    }
    if (ended && !told) {
      members.tell('More entries follow after its end mark, which some programs unpack and others do not.', true);
      told = true;
    }
    if (!(await readEntry(from, header, members, said))) return;
    if (!'xgLK'.includes(header.type)) said = {};
  }
}

const TRAILING = 'Data follows after its end: not read.';
const CUT = 'It is cut off: the last entry is not complete.';

/** False at the end of the stream. */
async function readEntry(from: Reader, header: Header, members: Members, said: Said): Promise<boolean> {
  if ('xgLK'.includes(header.type)) return readRecord(from, header, members, said);
  const size = said.size ?? header.size;
  const whole = { ...header, name: said.name ?? header.name, link: said.link ?? header.link };
  const member = memberOf(whole);
  if (said.size !== undefined && header.size !== 0 && said.size !== header.size) {
    members.tell('It says two sizes of one entry: programs read different data.', true, whole.name);
  }
  if (said.sparse || header.type === 'S')
    members.unread(whole.name, 'A sparse file: its data was read as it lies there.');
  for (let more = header.more; more; ) {
    const block = await from.take(BLOCK);
    more = block.length === BLOCK && block[504] === 1;
  }
  const take = members.begin(member);
  const length = member.kind === 'file' ? size : header.type === '5' || member.kind === 'special' ? 0 : size;
  const got = await from.pass(length, member.kind === 'file' ? take : () => {});
  if (got < length) {
    members.unread(whole.name, CUT);
    return false;
  }
  return skip(from, length);
}

async function readRecord(from: Reader, header: Header, members: Members, said: Said): Promise<boolean> {
  if (header.size > MOST_RECORD) {
    members.tell('The record of a name is far too long.', true);
    await from.pass(header.size, () => {});
    return skip(from, header.size);
  }
  const bytes = await from.take(header.size);
  if (bytes.length < header.size) {
    members.tell(CUT, true);
    return false;
  }
  if (header.type === 'L') said.name = text(bytes, 0, bytes.length);
  else if (header.type === 'K') said.link = text(bytes, 0, bytes.length);
  else if (header.type === 'x' && !readPax(bytes, said))
    members.tell('The extra records of an entry are broken.', true);
  else if (header.type === 'g') {
    const all: Said = {};
    if (!readPax(bytes, all) || all.name !== undefined || all.size !== undefined || all.link !== undefined) {
      members.tell('Records for all entries name one file, which programs read differently.', true);
    }
  }
  return skip(from, header.size);
}

/** Entries are padded to whole blocks. */
async function skip(from: Reader, size: number): Promise<boolean> {
  const rest = (BLOCK - (size % BLOCK)) % BLOCK;
  return (await from.take(rest)).length === rest;
}
