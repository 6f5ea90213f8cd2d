// What each command runs, loaded on use.
import type { CommandName } from '../command-table.ts';
import type { Console } from '../console.ts';
import type { Flags } from '../program.ts';

/** Returns the exit code. @throws UsageError */
export type Command = (args: readonly string[], flags: Flags, console: Console) => Promise<number>;

export const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  scan: async () => (await import('./scan.ts')).scanCommand,
  event: async () => (await import('./event.ts')).eventCommand,
  init: async () => (await import('./init.ts')).initCommand,
  baseline: async () => (await import('./baseline.ts')).baselineCommand,
  inventory: async () => (await import('./inventory.ts')).inventoryCommand,
  lock: async () => (await import('./lock.ts')).lockCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  rules: async () => (await import('./rules.ts')).rulesCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  reveal: async () => (await import('./reveal.ts')).revealCommand,
  fix: async () => (await import('./fix.ts')).fixCommand,
  cache: async () => (await import('./cache.ts')).cacheCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
};
