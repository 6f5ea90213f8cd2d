// Markdown pages in the languages that documentation is written in. More than half hold text beyond ASCII, because that
// is where a prefilter on bytes has work to do.
import { name, paragraph, sentence, word } from './english.ts';
import type { Random } from './random.ts';

/** Parts of sentences about software; joined at random they mean little and offend nobody. */
const PARTS: readonly (readonly [glue: string, end: string, parts: string])[] = [
  [
    '',
    '\u3002',
    '配置文件|用于设置|默认的端口|在第一次启动时|会创建|一个新的目录|其中包含|所有的日志|如果没有找到|则使用|内置的模板|可以通过|命令行参数|来修改|页面的标题|支持多种|数据格式|并且按照|时间的顺序|显示结果',
  ],
  [
    '',
    '\u3002',
    'この設定は|初回の起動時に|作成される|フォルダーの|名前を|変更します|既定では|ポート番号を|表示する|ページの|一覧から|選ぶことが|できます|データの形式は|順番に|並びます|結果を|画面に|ログには|時刻が|含まれます',
  ],
  [
    ' ',
    '.',
    '설정 파일은|처음 시작할 때|만들어지며|기본 포트를|사용합니다|페이지의 제목은|목록에서|고를 수 있습니다|결과는|시간 순서로|표시됩니다|여러 형식을|지원합니다',
  ],
  [
    ' ',
    '.',
    'файл настроек|создаётся при первом запуске|и содержит|имя каталога|по умолчанию|используется порт|список страниц|показан по порядку|формат данных|описан ниже|каждая строка|журнала|начинается с даты',
  ],
  [
    ' ',
    '.',
    'die Einstellung legt fest|welcher Ordner|beim ersten Start|angelegt wird|die Liste zeigt|alle Einträge|nach Datum sortiert|für größere Tabellen|gibt es|eine eigene Seite|über die Oberfläche',
  ],
  [
    ' ',
    ' \u{1f680}',
    'New in this release|faster builds|\u2728 better errors|\u{1f389} a new look|\u2705 tested|\u{1f4e6} smaller',
  ],
];

export function page(random: Random, size: number): string {
  const foreign = random.next() < 0.6 ? random.pick(PARTS) : undefined;
  const parts = [`# ${title(random)}\n`];
  let length = 0;
  while (length < size) {
    const part = `${foreign && random.next() < 0.7 ? other(random, foreign) : english(random)}\n`;
    parts.push(part);
    length += Buffer.byteLength(part);
  }
  return parts.join('\n');
}

function english(random: Random): string {
  const chance = random.next();
  if (chance < 0.1) return `## ${title(random)}`;
  if (chance < 0.25) return list(random, () => `${sentence(random)}.`);
  if (chance < 0.35) return `\`\`\`sh\nnpm run ${word(random)} -- --${name(random, '-')} ${word(random)}\n\`\`\``;
  if (chance < 0.4)
    return `| ${word(random)} | ${word(random)} |\n| --- | --- |\n| \`${word(random)}\` | ${sentence(random)} |`;
  if (chance < 0.5) return `See [${name(random, ' ')}](./${name(random, '-')}.md). ${paragraph(random, 2)}`;
  return paragraph(random, random.between(2, 6));
}

function other(random: Random, [glue, end, joined]: (typeof PARTS)[number]): string {
  const parts = joined.split('|');
  const line = () => Array.from({ length: random.between(3, 7) }, () => random.pick(parts)).join(glue) + end;
  if (random.next() < 0.2) return list(random, line);
  return Array.from({ length: random.between(2, 5) }, line).join(glue);
}

function list(random: Random, line: () => string): string {
  return Array.from({ length: random.between(2, 6) }, () => `- ${line()}`).join('\n');
}

function title(random: Random): string {
  const text = name(random, ' ');
  return text[0]!.toUpperCase() + text.slice(1);
}
