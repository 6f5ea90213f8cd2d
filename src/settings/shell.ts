// Reads a command line as a shell would, far enough to say which programs it starts with which words. Tolerant on
// purpose: a stray bracket or an open quote is closed at the end, because shells of three families are read by one
// grammar and a scanner must never lose the rest of a line. One pass; nesting deeper than DEPTH stays text.
import type { Command, Pipeline, Redirect, Script, Word } from './shell-tree.ts';
import { braces, escapedText } from './shell-words.ts';

const DEPTH = 10;
/** UTF-16 code units of a script that are read; no honest setting comes near it. */
const SCRIPT_LENGTH = 200_000;

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  /** Delimiters of here-documents whose bodies begin at the next line. */
  pending: { delimiter: string; fill: (body: string) => void }[];
}

/** Parses a command line or a whole script. Never throws. */
export function parseShell(text: string): Script {
  // ${IFS} is white space that evades word splitting by eye.
  const plain = text.slice(0, SCRIPT_LENGTH).replace(/\$\{IFS[^}\n]{0,20}\}|\$IFS(?:\$[0-9@*])?/g, ' ');
  return readScript({ text: plain, at: 0, depth: 0, pending: [] }, '');
}

function readScript(reader: Reader, close: string): Script {
  const script: Pipeline[] = [];
  let pipeline: Command[] = [];
  const endPipeline = () => {
    if (pipeline.length > 0) script.push(pipeline);
    pipeline = [];
  };
  while (reader.at < reader.text.length) {
    const command = readCommand(reader, close);
    if (command.words.length > 0 || command.redirects.length > 0) pipeline.push(command);
    const char = reader.text[reader.at];
    if (char === undefined) break;
    if (close !== '' && char === close) {
      reader.at++;
      break;
    }
    if (char === '|' && reader.text[reader.at + 1] !== '|') {
      reader.at += reader.text[reader.at + 1] === '&' ? 2 : 1;
      continue;
    }
    endPipeline();
    reader.at += (char === '&' || char === '|') && reader.text[reader.at + 1] === char ? 2 : 1;
    if (char === '\n') readBodies(reader);
  }
  endPipeline();
  return script;
}

const SEPARATOR = /[;&|\n)]/;

function readCommand(reader: Reader, close: string): Command {
  const words: Word[] = [];
  const redirects: Redirect[] = [];
  const { text } = reader;
  while (reader.at < text.length) {
    const char = text[reader.at]!;
    if (char === ' ' || char === '\t' || char === '\r') reader.at++;
    else if (char === '\\' && (text[reader.at + 1] === '\n' || text.startsWith('\r\n', reader.at + 1))) {
      reader.at += text[reader.at + 1] === '\n' ? 2 : 3;
    } else if (char === '#') {
      const end = text.indexOf('\n', reader.at);
      reader.at = end < 0 ? text.length : end;
    } else if (char === '&' && text[reader.at + 1] === '>') reader.at++;
    else if (char === close || SEPARATOR.test(char)) break;
    else if ((char === '<' || char === '>') && text[reader.at + 1] !== '(') readRedirect(reader, redirects);
    else if (char === '{' && /\s/.test(text[reader.at + 1] ?? ' ')) reader.at++;
    else if (char === '}' && words.length === 0) reader.at++;
    else
      for (const word of braces(readWord(reader, close)))
        if (word.text !== '' || word.parts.length > 0) words.push(word);
  }
  return { words, redirects };
}

function readRedirect(reader: Reader, redirects: Redirect[]): void {
  const { text } = reader;
  const operator = /^(?:<<<|<<-?|>>|>&|>\||<&|<>|<|>)/.exec(text.slice(reader.at, reader.at + 3))![0];
  reader.at += operator.length;
  while (text[reader.at] === ' ' || text[reader.at] === '\t') reader.at++;
  const target = readWord(reader, '');
  if (operator === '<<' || operator === '<<-') {
    const index = redirects.length;
    redirects.push({ operator: '<<', target: { ...target, text: '' } });
    const fill = (body: string) => {
      redirects[index] = { operator: '<<', target: { ...target, text: body } };
    };
    reader.pending.push({ delimiter: target.text, fill });
  } else redirects.push({ operator: operator === '>|' ? '>' : operator, target });
}

function readBodies(reader: Reader): void {
  for (const { delimiter, fill } of reader.pending.splice(0)) {
    const start = reader.at;
    let end = reader.text.length;
    while (reader.at < reader.text.length) {
      const newline = reader.text.indexOf('\n', reader.at);
      const stop = newline < 0 ? reader.text.length : newline;
      const line = reader.text.slice(reader.at, Math.min(stop, reader.at + 200)).trim();
      const from = reader.at;
      reader.at = Math.min(stop + 1, reader.text.length);
      if (line === delimiter) {
        end = from;
        break;
      }
      if (newline < 0) break;
    }
    fill(reader.text.slice(start, end));
  }
}

function readWord(reader: Reader, close: string): Word {
  const { text } = reader;
  const start = reader.at;
  const parts: Script[] = [];
  const pieces: string[] = [];
  while (reader.at < text.length) {
    const char = text[reader.at]!;
    if (char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === ';' || char === '|') break;
    if (char === ')' || char === '&' || (close !== '' && char === close)) break;
    if (char === "'") pieces.push(readSingle(reader));
    else if (char === '"') pieces.push(readDouble(reader, parts));
    else if (char === '$' && text[reader.at + 1] === "'") pieces.push(readAnsi(reader));
    else if (char === '\\') {
      const next = text[reader.at + 1] ?? '';
      if (next === '\n') break;
      pieces.push(next);
      reader.at += 2;
    } else if (char === '`' || (char === '$' && text[reader.at + 1] === '(')) pieces.push(readPart(reader, parts));
    else if (char === '(' || ((char === '<' || char === '>') && text[reader.at + 1] === '(')) {
      pieces.push(readPart(reader, parts));
    } else if (char === '<' || char === '>') {
      if (/^[0-9]+$/.test(pieces.join(''))) pieces.length = 0;
      break;
    } else if (char === '$' && text[reader.at + 1] === '{') pieces.push(readParameter(reader));
    else {
      pieces.push(char);
      reader.at++;
    }
  }
  // A character that no branch takes must not stop the reader for ever.
  if (reader.at === start) reader.at++;
  return { text: pieces.join(''), parts, start, end: reader.at };
}

function readSingle(reader: Reader): string {
  const end = reader.text.indexOf("'", reader.at + 1);
  const stop = end < 0 ? reader.text.length : end;
  const body = reader.text.slice(reader.at + 1, stop);
  reader.at = stop + 1;
  return body;
}

function readAnsi(reader: Reader): string {
  const start = reader.at + 2;
  let end = start;
  while (end < reader.text.length && reader.text[end] !== "'") end += reader.text[end] === '\\' ? 2 : 1;
  reader.at = end + 1;
  return escapedText(reader.text.slice(start, end));
}

function readDouble(reader: Reader, parts: Script[]): string {
  const { text } = reader;
  const pieces: string[] = [];
  reader.at++;
  while (reader.at < text.length && text[reader.at] !== '"') {
    const char = text[reader.at]!;
    if (char === '\\' && reader.at + 1 < text.length) {
      const next = text[reader.at + 1]!;
      pieces.push('"\\$`\n'.includes(next) ? (next === '\n' ? '' : next) : char + next);
      reader.at += 2;
    } else if (char === '`' || (char === '$' && text[reader.at + 1] === '(')) pieces.push(readPart(reader, parts));
    else {
      pieces.push(char);
      reader.at++;
    }
  }
  reader.at++;
  return pieces.join('');
}

function readParameter(reader: Reader): string {
  // Bounded, so that a line of `${${${` stays linear.
  const near = reader.text.slice(reader.at, reader.at + 200);
  const end = near.indexOf('}');
  const body = near.slice(0, end < 0 ? 2 : end + 1);
  reader.at += body.length;
  return body;
}

/** A script inside a word. Its text is kept in the word as written, so that shapes can be told from it. */
function readPart(reader: Reader, parts: Script[]): string {
  const start = reader.at;
  const backtick = reader.text[start] === '`';
  reader.at += backtick || reader.text[start] === '(' ? 1 : 2;
  if (reader.depth < DEPTH) {
    reader.depth++;
    parts.push(readScript(reader, backtick ? '`' : ')'));
    reader.depth--;
  }
  return reader.text.slice(start, reader.at);
}
