// unjack inventory: what agents would load, run, reach and be allowed to do, whether or not anything is wrong.
import { inventoryOf } from '../../inventory/index.ts';
import type { Inventory } from '../../model/inventory.ts';
import { inventoryForms } from '../../report/inventory/index.ts';
import { type Console, isTerminal, terminalWidth, wantsColour } from '../console.ts';
import { errandUntil } from '../errand.ts';
import { EXIT } from '../exit.ts';
import { chosenBy } from '../globs.ts';
import { dependencyFileFor, isAgentPath } from '../named.ts';
import type { Flags } from '../program.ts';
import { pathTarget } from '../sources.ts';

export async function inventoryCommand(paths: readonly string[], flags: Flags, console: Console): Promise<number> {
  const inventory = await inventoryAt(paths, flags);
  const form = await inventoryForms[flags.format as string]!();
  const text = form(inventory, {
    colour: wantsColour(flags.color as string, process.env, isTerminal(1)),
    width: terminalWidth(),
    verbose: flags.verbose === true,
    ...(typeof flags.agent === 'string' ? { agent: flags.agent } : {}),
  });
  await console.out(text);
  return inventory.notices.some(notice => notice.incomplete) ? EXIT.incomplete : EXIT.clean;
}

/** The inventory of what PATH arguments name. @throws UsageError */
export async function inventoryAt(paths: readonly string[], flags: Flags): Promise<Inventory> {
  const [include = [], exclude = []] = [flags.include as readonly string[], flags.exclude as readonly string[]];
  const keep = await chosenBy(include, exclude);
  const errand = errandUntil();
  try {
    const options = {
      agentFile: isAgentPath,
      ignore: flags['no-ignore'] !== true,
      stdinName: 'stdin',
      ...(keep && { keep }),
      ...dependencyFileFor(flags),
    };
    const { target } = await pathTarget(paths, options, errand);
    errand.say('');
    return await inventoryOf(target);
  } finally {
    errand.end();
  }
}
