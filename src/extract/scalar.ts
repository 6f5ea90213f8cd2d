// What kind of scalar a bare word of YAML, TOML, INI or .env is, by the core schema of YAML 1.2 (section 10.3.2) with the
// YAML 1.1 words that old readers still take for booleans.
import type { Span } from '../model/span.ts';

const BOOLEAN = new Set(['true', 'false', 'yes', 'no', 'on', 'off']);
const NUMBER = /^[-+]?(?:0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\.?\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.?inf|\.?nan)$/i;

export function bareScalar(word: string): NonNullable<Span['scalar']> {
  if (word.length > 40) return 'string';
  const lower = word.toLowerCase();
  if (lower === '' || lower === 'null' || lower === '~') return 'null';
  if (BOOLEAN.has(lower)) return 'boolean';
  return NUMBER.test(word) ? 'number' : 'string';
}
