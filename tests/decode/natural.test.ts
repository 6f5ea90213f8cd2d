// Natural text of any script never raises a warning: names of languages, regions, days and units, numbers, dates and
// lists in a hundred locales, as the runtime's own locale data writes them, under the name of a file agents load.
import { expect, test } from 'vitest';
import { scanFiles } from '../support/scan-files.ts';

const LOCALES =
  'af am ar ar-EG as az az-Cyrl be bg bn bo br bs bs-Cyrl ca ckb cs cy da de dsb dz el en es et eu fa fi fil fo fr ga gd gl gu ha haw he hi hr hsb hu hy id ig ii is it ja jv ka kk km kn ko kok ks ky lb lo lt lv mai mi mk ml mn mni mr ms mt my ne nl nn no or pa pa-Arab pcm pl ps pt qu rm ro ru sa sat sd sd-Deva si sk sl so sq sr sr-Latn su sv sw ta te tg th ti tk to tr tt ug uk ur uz uz-Arab uz-Cyrl vai vi wo xh yi yo yue zh zh-Hant zu'.split(
    ' ',
  );
const CODES = 'en fa he hi th km ja ko my mn si ta ru el hy ka am bo ur'.split(' ');
const REGIONS = 'DE IR IL IN TH KH JP KR MM MN LK RU GR AM GE ET CN PK EG MX'.split(' ');
const CURRENCIES = 'EUR IRR ILS INR THB JPY KRW RUB USD EGP PKR'.split(' ');

function text(locale: string): string {
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const currencies = new Intl.DisplayNames([locale], { type: 'currency' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const lines = [
    `# ${languages.of(locale)}`,
    list.format(CODES.map(code => languages.of(code) ?? '')),
    list.format(REGIONS.map(code => regions.of(code) ?? '')),
    list.format(CURRENCIES.map(code => currencies.of(code) ?? '')),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(month =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone: 'Asia/Tehran' }).format(
        new Date(Date.UTC(2026, month, 7 + month, month, 5)),
      ),
    ),
    ...[-3, -1, 0, 1, 2, 5, 21].map(n => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(n, 'day')),
    ...['kilometer-per-hour', 'liter', 'byte', 'degree', 'year'].map(unit =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(-1234567.891),
    ),
    ...CURRENCIES.map(currency => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(-9876.5)),
    new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long' }).format(12_345_678),
  ];
  return `${lines.join('\n')}\n`;
}

test('text of every locale stays silent, in prose, comments and data', async () => {
  const loud: string[] = [];
  for (const locale of LOCALES) {
    const words = text(locale);
    const { findings } = await scanFiles({
      [`${locale}/AGENTS.md`]: words,
      [`${locale}/README.md`]: words,
      [`${locale}/words.ts`]: words.replace(/^/gm, '// '),
      [`${locale}/words.json`]: JSON.stringify({ words: words.split('\n') }, undefined, 2),
    });
    for (const finding of findings) {
      if (finding.severity !== 'low') loud.push(`${locale} ${finding.rule.id} ${finding.evidence.asWritten}`);
    }
  }
  expect(loud).toEqual([]);
}, 120_000);
