// What is dangerous in a script that settings start or a skill brings along. One table for both, because to the machine
// they are the same.
import type { Surface } from '../model/surface.ts';

export const SCRIPT_KEYS: Surface['keys'] = [
  { path: '', when: 'script-fetches', rule: 'command-fetches-code' },
  { path: '', when: 'script-leaks', rule: 'command-leaks-secrets' },
];
