// Whether the look at bytes is taken in WebAssembly: not for a small scan, but once there was enough to read to pay for
// making it.
import { type ByteMachine, byteMachine } from './byte-machine.ts';

/** Bytes from which on making it pays. */
const WORTH = 512 * 1024;

let looked = 0;
let machine: ByteMachine | undefined;

/** The machine to look at so many bytes more with, once there is one. `prepare` fills its tables. */
export function machineFor(bytes: number, prepare: (machine: ByteMachine) => void): ByteMachine | undefined {
  if (looked < WORTH) {
    looked += bytes;
    if (looked >= WORTH) {
      machine = byteMachine();
      if (machine) prepare(machine);
    }
  }
  return machine;
}

/** Where to read the next file to, when there is such a place: the machine copies what lies elsewhere there. */
export function lookingPlace(): Uint8Array | undefined {
  return machine?.buffer;
}
