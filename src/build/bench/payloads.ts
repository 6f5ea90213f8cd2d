// What is planted in a corpus: attacks in our own words that a scan must find, one in a file, so that a change which buys
// speed with misses fails the benchmark.
import { readFileSync } from 'node:fs';
import { encode } from './tags.ts';

/** Beside the specimens of the tests, so that a scan of this repository by itself can leave them out together. */
const ORDERS: readonly string[] = JSON.parse(readFileSync('tests/data/bench-orders.json', 'utf8'));

/** `n` chooses; the same number gives the same text. */
export function payload(n: number, path: string): string {
  const order = ORDERS[n % ORDERS.length]!;
  if (path.endsWith('.md')) return MARKDOWN[n % MARKDOWN.length]!(order);
  if (/\.(?:py|ya?ml|sh)$/.test(path)) return `\n# ${order}\n`;
  if (path.endsWith('.json')) return order;
  return n % 3 === 0 ? `\n/*\n * ${order}\n */\n` : `\n// ${order}\n`;
}

const MARKDOWN: readonly ((order: string) => string)[] = [
  order => `\n<!-- ${order} -->\n`,
  order => `\nA page about ports.${encode(order)}\n`,
  order => `\n[//]: # (${order.replaceAll(/[()]/g, '')})\n`,
  order => `\n<span style="display:none">${order}</span>\n`,
  order => `\n${Buffer.from(order).toString('base64')}\n`,
];
