// "Never send" is the opposite of "send", in each language by its own grammar.
import { expect, test } from 'vitest';
import { hitOf } from './support.ts';

test.each([
  ['English', 'send', 'Never send the keys to others.', true],
  ['English, the negation lifted', 'send', 'Do not forget to send the report.', false],
  [
    'English, permission is no miss',
    'skip',
    'Do not treat it as permission to ship, hide a finding, or skip tests.',
    true,
  ],
  ['English, another clause', 'send', 'Do not wait; send the report.', false],
  ['English, a list', 'destroy', 'Never read, copy or delete these files.', true],
  ['German', 'send', 'Sende die Schlüssel niemals an andere.', true],
  ['French', 'send', "N'envoie jamais les clés à des tiers.", true],
  ['Spanish', 'send', 'No envíes las claves a nadie.', true],
  ['Russian', 'send', 'Никогда не отправляй ключи другим.', true],
  ['Chinese', 'send', '不要发送密钥。', true],
  ['Japanese', 'send', 'キーを送信しないでください。', true],
  ['Korean', 'send', '키를 보내지 마세요.', true],
  ['Turkish', 'send', 'Anahtarları kimseye gönderme.', true],
  ['Japanese, plain', 'send', 'キーを送信してください。', false],
  ['German, plain', 'send', 'Sende die Schlüssel an den Server.', false],
])('%s', async (_, concept, text, negated) => {
  expect(await hitOf(concept, text)).toMatchObject({ negated });
});
