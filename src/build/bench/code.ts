// Source text of a few languages: functions and tables with comments, in pieces that files are put together from. Not
// one of them compiles; what counts are the tokens, the comments and how long the lines are.
import { name, paragraph, sentence, word, wrapped } from './english.ts';
import type { Random } from './random.ts';

export type Language = 'c' | 'h' | 'ts' | 'go' | 'py' | 'yaml';

const PIECES = 2500;

/** Texts of some hundred bytes each, with a line end after each. */
export function piecesOf(language: Language, random: Random): readonly string[] {
  return Array.from({ length: PIECES }, () => `${MAKERS[language](random)}\n`);
}

/** A text of about `size` bytes out of pieces, cut at a line end where there is one. */
export function fileOf(pieces: readonly string[], size: number, random: Random): string {
  const parts: string[] = [];
  let length = 0;
  while (length < size) {
    const piece = random.pick(pieces);
    parts.push(piece);
    length += piece.length;
  }
  const text = parts.join('\n').slice(0, size);
  const end = text.lastIndexOf('\n');
  return end > size / 2 ? text.slice(0, end + 1) : text;
}

const MAKERS: Readonly<Record<Language, (random: Random) => string>> = {
  c: random => {
    const own = name(random);
    const comment = random.next() < 0.25 ? block(random) : '';
    return `${comment}static int ${own}(struct ${word(random)} *${word(random)}, u32 ${word(random)})\n{\n${body(random, '\t', ';', '/* ', ' */')}\n\treturn ${random.pick(['0', 'ret', '-EINVAL', 'err'])};\n}`;
  },
  h: random => {
    const stem = name(random).toUpperCase();
    if (random.next() < 0.1) return `${block(random)}struct ${name(random)} {\n\tu32 ${word(random)};\n};`;
    return lines(
      random,
      8,
      () => `#define ${`${stem}_${name(random).toUpperCase()}`.padEnd(64)} 0x${hex(random)}${trailing(random)}`,
    );
  },
  ts: random =>
    `${random.next() < 0.3 ? block(random) : ''}export function ${camelOf(random)}(${word(random)}: ${word(random)}): void {\n${body(random, '  ', ';', '// ', '')}\n}`,
  go: random =>
    `// ${sentence(random)}.\nfunc (s *${camelOf(random)}) ${camelOf(random)}(ctx context.Context) error {\n${body(random, '\t', '', '// ', '')}\n\treturn nil\n}`,
  py: random => {
    const doc = random.next() < 0.3 ? `    """${sentence(random)}."""\n` : '';
    return `def ${name(random)}(self, ${word(random)}, ${word(random)}=None):\n${doc}${body(random, '    ', '', '# ', '')}`;
  },
  yaml: random =>
    `# ${sentence(random)}\n${name(random)}:\n${lines(random, 4, () => `  ${word(random)}: ${random.pick([word(random), `${random.between(0, 999)}`, 'true', `"${sentence(random)}"`])}`)}`,
};

function body(random: Random, indent: string, end: string, open: string, close: string): string {
  return lines(random, 9, () => {
    const chance = random.next();
    if (chance < 0.04) return `${indent}${open}${sentence(random)}${close}`;
    if (chance < 0.35) return `${indent}${name(random)} = ${name(random)}(${word(random)}, ${hexOf(random)})${end}`;
    if (chance < 0.5) return `${indent}if (${word(random)} & ${name(random).toUpperCase()})`;
    if (chance < 0.6) return `${indent}${name(random)}("${name(random, ' ')} %d failed", ${word(random)})${end}`;
    return `${indent}${word(random)}.${name(random)}(${word(random)}.${word(random)}, ${word(random)} + ${random.between(0, 64)})${end}`;
  });
}

function block(random: Random): string {
  const text = paragraph(random, random.between(1, 4));
  return `/*\n${wrapped(text, 72)
    .map(line => ` * ${line}`)
    .join('\n')}\n */\n`;
}

function lines(random: Random, most: number, line: () => string): string {
  return Array.from({ length: random.between(2, most) }, line).join('\n');
}

function trailing(random: Random): string {
  return random.next() < 0.04 ? ` /* ${sentence(random)} */` : '';
}

/** A name as `flushPageTable`. */
export function camelOf(random: Random): string {
  return name(random).replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function hex(random: Random): string {
  return random.between(0, 0xffff).toString(16).padStart(4, '0');
}

function hexOf(random: Random): string {
  return random.next() < 0.3 ? `0x${hex(random)}` : `${random.between(0, 255)}`;
}
