// The first look at the bytes of a file: white space, controls and encodings. In WebAssembly where that pays; in JavaScript
// two looks, which are the definition.
import { lookAtEncodings } from '../decode/look/index.ts';
import { foundBy, lookAtNoted, type Noted, noteEncodings } from '../decode/look/noted.ts';
import { lookAt } from '../text/byte-look.ts';
import { type ByteMachine, flagsOf, SINGLES, SPELLS } from '../text/byte-machine.ts';
import { machineFor } from '../text/look.ts';

export interface FirstLook {
  /** Flags of text/byte-look.ts. */
  readonly flags: number;
  /** Bits of decode/look/found.ts. */
  readonly found: number;
}

/** Linear. */
export function firstLook(bytes: Uint8Array): FirstLook {
  const machine = machineFor(bytes.length, noteEncodings);
  return (machine && machineLook(machine, bytes)) ?? slowLook(bytes);
}

/** What {@link firstLook} answers without WebAssembly. */
export function slowLook(bytes: Uint8Array): FirstLook {
  return { flags: lookAt(bytes), found: lookAtEncodings(bytes) };
}

/** Undefined for what is not plain ASCII. The machine knows encodings ({@link noteEncodings}). */
export function machineLook(machine: ByteMachine, bytes: Uint8Array): FirstLook | undefined {
  const noted: Noted = { found: 0, groups: 0 };
  const raw = machine.look(bytes, (kind, at) => lookAtNoted(bytes, kind, at, noted));
  if (raw === undefined) return undefined;
  const found = noted.found | foundBy({ spells: (raw & SPELLS) !== 0, singles: (raw & SINGLES) !== 0 });
  return { flags: flagsOf(raw, bytes), found };
}
