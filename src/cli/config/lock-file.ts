// The lock as a file: JSON, sorted, one file or thing a line, so that a review sees what changed.
import { LOCK_FORM, type Lock, type LockedFile, type LockedItem } from '../../inventory/lock.ts';
import { stringifyLine } from '../../report/stringify.ts';
import { quote } from '../../text/quote.ts';
import { UsageError } from '../usage-error.ts';
import { readNamed } from './text-file.ts';

const KINDS = ['instructions', 'settings', 'manifest'];
const VERBS = ['runs', 'connects', 'allows', 'sets'];

export function lockText({ files }: Lock): string {
  const line = (value: unknown) => stringifyLine(value).trimEnd();
  const entries = files.map(({ items, ...file }) => {
    const list = items.length === 0 ? '[]' : `[\n${items.map(item => `        ${line(item)}`).join(',\n')}\n      ]`;
    return `    ${line(file).slice(0, -1)}, "items": ${list}}`;
  });
  const list = entries.length === 0 ? '[]' : `[\n${entries.join(',\n')}\n  ]`;
  return `{\n  "form": ${JSON.stringify(LOCK_FORM)},\n  "files": ${list}\n}\n`;
}

/** @throws UsageError when the file is missing or is no lock. */
export function readLock(file: string): Lock {
  const text = readNamed(file, '--lock');
  const wrong = (why: string) => new UsageError(`--lock ${quote(file)}: ${why}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('is no JSON');
  }
  if (!isRecord(value) || value.form !== LOCK_FORM) {
    throw wrong(`is no lock file of this version (${LOCK_FORM}); write one with unjack lock`);
  }
  if (!Array.isArray(value.files) || !value.files.every(isFile)) throw wrong('holds an entry that is none of ours');
  return { files: value.files };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFile(value: unknown): value is LockedFile {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    KINDS.includes(value.kind as string) &&
    /^[0-9a-f]{32,64}$/.test(String(value.sha256)) &&
    (value.link === undefined || typeof value.link === 'string') &&
    Array.isArray(value.items) &&
    value.items.every(isItem)
  );
}

function isItem(value: unknown): value is LockedItem {
  return (
    isRecord(value) &&
    VERBS.includes(value.verb as string) &&
    [value.key, value.label, value.text].every(one => typeof one === 'string')
  );
}
