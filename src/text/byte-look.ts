// One look at the bytes of a file: whether it is plain ASCII, and whether its white space could hide anything. Most files
// answer no to all of it, and then nothing else about unseen characters has to be asked. Here in JavaScript, which is also
// the definition; byte-machine.ts says the same in WebAssembly.

/** A byte that is not printable ASCII, tab, line feed or carriage return. */
export const ODD = 1;
/** A carriage return with something else than a line feed behind it. */
export const LONE_RETURN = 2;
/** A blank or tab at the end of a line, in a text that has tabs: it takes two characters to write bits. */
export const TRAILING = 4;
/** White space that may push text out of sight: {@link COLUMNS} wide, or over {@link LINES} lines. */
export const PUSHES = 8;

/** All that a look can find: for text whose bytes nobody looked at. */
export const ANYTHING = ODD | LONE_RETURN | TRAILING | PUSHES;

/** Less than text/off-screen.ts asks for; a tab counts for {@link TAB} columns as it does there. */
const COLUMNS = 60;
const LINES = 40;
const TAB = 4;

/** Flags of the bytes. Linear. */
export function lookAt(bytes: Uint8Array): number {
  let flags = 0;
  let columns = 0;
  let lines = 0;
  let tabs = false;
  let trailing = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte > 32 && byte < 127) {
      columns = lines = 0;
    } else if (byte === 32 || byte === 9) {
      columns += byte === 9 ? TAB : 1;
      tabs ||= byte === 9;
      const next = i + 1 < bytes.length ? bytes[i + 1] : 10;
      trailing ||= next === 10 || next === 13;
      if (columns >= COLUMNS) flags |= PUSHES;
    } else if (byte === 10) {
      columns = 0;
      if (++lines >= LINES) flags |= PUSHES;
    } else if (byte === 13) {
      if (++columns >= COLUMNS) flags |= PUSHES;
      if (i + 1 < bytes.length && bytes[i + 1] !== 10) flags |= LONE_RETURN;
    } else {
      columns = lines = 0;
      flags |= ODD;
    }
  }
  return tabs && trailing ? flags | TRAILING : flags;
}
