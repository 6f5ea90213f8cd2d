// When a source says that some of it is in cipher: then its words are tried, and otherwise not.
import { expect, test } from 'vitest';
import { originOf } from '../../src/decode/decoder.ts';

const tried = (text: string) => originOf(text, 'comment', 'source').ciphers;

test.each([
  '// rot13, obviously',
  '# Decode the Caesar cipher below',
  '/* This cipher is simple: every letter moves by one */',
  '// the cipher text stands in the next line',
  '// ciphered, so that nobody reads it',
  '-- read it backwards',
  '// Read the lines backward, compare them with those above',
  '# pig latin',
  '// reverse the letters of each word',
  '// in leetspeak',
  '/*cipher: every letter moves by one*/',
  ' * This is **Cipher** text',
  ' *cipher text follows',
  '// this *cipher* moves letters',
  '// a cipher; read it',
])('%s', text => {
  expect(tried(text)).toBe(true);
});

test.each([
  'cipher = key->cipher;',
  'const cipher= make();',
  'use(options.cipher, 1);',
  'enum cipher_type type;',
  'init(&cipher, 0);',
  'struct config *cipher;\n',
  'int use(const struct config *cipher, int key)',
  'free(*cipher);',
  'const char *cipher; /* its name */',
  'cipher.update(block);',
  'int cipher(int key);',
  'the cipher suites of TLS 1.3',
  'struct skcipher_request *req;',
  '// for backwards compatibility',
  '/* kept backward-compatible */',
  '# backwards and forwards compatible',
  '// backwards/forward compatibility',
])('not %s', text => {
  expect(tried(text)).toBe(false);
});
