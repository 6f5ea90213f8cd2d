// What a terminal does with a text: hides it (conceal), wipes it (erase, backspace, carriage return) or takes it for a
// command (OSC, DCS). Colours do nothing of the kind and are not reported. ECMA-48 and xterm control sequences, seen
// 2026-11-22. A reviewer who prints the file sees the result; an agent reads the text.

export type TerminalEffectKind = 'conceal' | 'erase' | 'cursor' | 'command' | 'backspace' | 'overwrite';

export interface TerminalEffect {
  readonly kind: TerminalEffectKind;
  /** The control sequence. UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** The text it keeps from being seen. */
  readonly hidden?: { readonly start: number; readonly end: number };
}

/** Escape sequences with 7-bit and 8-bit introducers. Bounded: parameters and strings are cut at 2,000 characters. */
export const SEQUENCE =
  /(?:\u001b\[|\u009b)([0-?]{0,40})([ -/]{0,4}[@-~])|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]{0,2000}(?:\u0007|\u001b\\|\u009c)?|\u001b(?:[()*+#%][0-9A-Z@]|[78=>cDEHMNOZ])/g;

/**
 * OSC, DCS, SOS, PM and APC: strings for the terminal itself, which begin with a printable character. One unit alone in
 * quotes, or among its neighbours, is an entry of a table.
 */
const STRING = /^(?:\u001b[\]PX^_][^\u0007\u001b\u009c]|[\u0090\u0098\u009d-\u009f][^\u0000-\u001f\u007f-\u009f"'`])/;

const CONTROLS = /[\u0008\r\u001b\u0090\u0098\u009b\u009d-\u009f]/;

/** Controls of a text that keep other text from being seen, in order. */
export function terminalEffects(text: string): readonly TerminalEffect[] {
  if (!CONTROLS.test(text)) return [];
  const effects = [...sequences(text), ...overstrikes(text), ...overwrites(text)];
  return effects.sort((a, b) => a.start - b.start);
}

/** True when a sequence only sets colour or weight. */
export function isStyle(sequence: string): boolean {
  return /^(?:\u001b\[|\u009b)[\d;:]*m$/.test(sequence) && !conceals(sequence.replace(/^(?:\u001b\[|\u009b)|m$/g, ''));
}

function* sequences(text: string): Generator<TerminalEffect> {
  let concealed: { start: number; end: number; from: number } | undefined;
  for (const match of text.matchAll(SEQUENCE)) {
    const start = match.index;
    const end = start + match[0].length;
    const [, parameters, final] = match;
    if (final === undefined) {
      if (STRING.test(match[0])) yield { kind: 'command', start, end };
    } else if (final === 'm') {
      if (conceals(parameters!)) concealed ??= { start, end, from: end };
      else if (concealed && reveals(parameters!)) {
        yield {
          kind: 'conceal',
          start: concealed.start,
          end: concealed.end,
          hidden: { start: concealed.from, end: start },
        };
        concealed = undefined;
      }
    } else if (final === 'K' || final === 'J') {
      const line = lineStart(text, start);
      const wipes = (parameters === '1' || parameters === '2' || parameters === '3') && line < start;
      yield {
        kind: 'erase',
        start,
        end,
        ...(wipes ? { hidden: { start: line, end: start } } : {}),
      };
    } else if ('ABCDEFGHfdsu'.includes(final)) {
      yield { kind: 'cursor', start, end };
    } else if (final === 'h' && /^\?(?:47|1047|1049)$/.test(parameters!)) {
      // The other screen: what follows is gone when it ends.
      yield { kind: 'command', start, end };
    }
  }
  if (concealed)
    yield {
      kind: 'conceal',
      start: concealed.start,
      end: concealed.end,
      hidden: { start: concealed.from, end: text.length },
    };
}

/** SGR 8, or a foreground in the colour of the background that the same sequence sets. */
function conceals(parameters: string): boolean {
  const codes = parameters.split(/[;:]/).map(Number);
  let front: string | undefined;
  let back: string | undefined;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code === 8) return true;
    if (code === 38 || code === 48 || code === 58) {
      const length = codes[i + 1] === 2 ? 4 : 2;
      const colour = codes.slice(i + 1, i + 1 + length).join(';');
      if (code === 38) front = colour;
      if (code === 48) back = colour;
      i += length;
    } else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) front = String(code);
    else if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107)) back = String(code - 10);
  }
  return front !== undefined && front === back;
}

function reveals(parameters: string): boolean {
  return parameters.split(/[;:]/).some(code => code === '' || code === '0' || code === '28');
}

/** Three backspaces or more wipe a word; fewer are how old manuals print bold. */
function* overstrikes(text: string): Generator<TerminalEffect> {
  for (const match of text.matchAll(/\u0008{3,}/g)) {
    const start = match.index;
    const line = lineStart(text, start);
    const from = Math.max(line, start - match[0].length);
    yield { kind: 'backspace', start, end: start + match[0].length, hidden: { start: from, end: start } };
  }
}

/** Start of the line, looked for no further than a screen or two back: the scan must stay linear on one long line. */
function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - 2000);
  return from + text.slice(from, offset).lastIndexOf('\n') + 1;
}

/** A carriage return in the middle of a line. Files that end all their lines with one are left alone. */
function* overwrites(text: string): Generator<TerminalEffect> {
  if (!text.includes('\n')) return;
  let last = 0;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    const line = Math.max(last, lineStart(text, at));
    last = at + 1;
    const next = text.charCodeAt(at + 1);
    if (next === 10 || next === 13 || !/\S/.test(text.slice(line, at))) continue;
    const shown = /^[^\r\n]{0,400}/.exec(text.slice(at + 1, at + 401))![0];
    if (/\S/.test(shown)) yield { kind: 'overwrite', start: at, end: at + 1, hidden: { start: line, end: at } };
  }
}
