// The forms of single values in a config file: what makes each right, and the same as a pattern for the JSON schema, which
// may be laxer but never stricter.
import { isDate } from '../../suppress/expiry.ts';
import type { LeafName } from './shape.ts';

interface Leaf {
  /** What is wrong with a text, or nothing. */
  readonly fault: (text: string) => string | undefined;
  /** For the JSON schema. */
  readonly pattern?: string;
}

const HOST = /^[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z0-9-]{1,62}[a-z0-9](?:\/[\w.~%+@/-]{1,200})?$/i;

export const LEAVES: Readonly<Record<LeafName, Leaf>> = {
  text: {
    fault: text =>
      /\p{L}{2}/u.test(text) && text.length <= 500 ? undefined : 'must say something, in at most 500 characters',
    pattern: '\\S',
  },
  rule: {
    fault: text => (/^[a-z0-9-]{1,80}$/.test(text) ? undefined : 'must be the id of a rule'),
    pattern: '^[a-z0-9-]+$',
  },
  glob: {
    fault: text => {
      if (text.trim() === '' || /^\.?\/*$/.test(text)) return 'must be a glob';
      if (text.startsWith('!')) return 'must not begin with !: there is no way to take files back in';
      return /^\/|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(text)
        ? 'must be relative to what is scanned, with forward slashes and without ..'
        : undefined;
    },
    pattern: '^[^!/\\\\]',
  },
  host: {
    fault: text =>
      HOST.test(text) && !text.includes('..')
        ? undefined
        : 'must be a host such as tools.example.com, or a host and path, without a scheme or wildcard',
    pattern: '^[A-Za-z0-9.-]+(/.+)?$',
  },
  date: {
    fault: text => (isDate(text) ? undefined : 'must be a date, YYYY-MM-DD'),
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  },
  fingerprint: {
    fault: text =>
      /^[0-9a-f]{32}$/.test(text) ? undefined : 'must be a fingerprint of the JSON report, 32 hexadecimal digits',
    pattern: '^[0-9a-f]{32}$',
  },
  folder: {
    fault: text => (text.trim() === '' || text.includes('\0') ? 'must be a folder' : undefined),
    pattern: '\\S',
  },
};
