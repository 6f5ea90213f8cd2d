// Secrets do not reach the screen or the lock file; references to them do, because they say what is used.
import { expect, test } from 'vitest';
import { mask } from '../../src/inventory/mask.ts';

test.each([
  ['curl -H "Authorization: Bearer abcdef1234567890" https://h.example', 'abcdef'],
  ['npx server --api-key=s3cr3tvalue', 's3cr3t'],
  ['npx server --token s3cr3tvalue', 's3cr3t'],
  ['https://user:hunter22@h.example/x', 'hunter22'],
  ['https://h.example/x?access_token=s3cr3tvalue&y=1', 's3cr3t'],
  [`run ${'sk-'}abcdefghijklmnop1234`, 'abcdefgh'],
  [`run ${'ghp_'}abcdefghijklmnopqrstuvwx`, 'abcdefgh'],
  ['API_KEY="s3cr3tvalue" node a.js', 's3cr3t'],
  ['{"password": "s3cr3tvalue"}', 's3cr3t'],
])('%s', (text, secret) => {
  expect(mask(text)).not.toContain(secret);
  expect(mask(text)).toContain('***');
});

test.each([
  'npx server --token "$TOKEN"',
  'npx server --token ${env:TOKEN}',
  'npx server --api-key={env:KEY}',
  'node scripts/token.js --check',
  'https://h.example/mcp?tokens=true',
  'git diff --cached',
])('%s stays', text => {
  expect(mask(text)).toBe(text);
});
