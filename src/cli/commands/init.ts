// unjack init: writes set-ups for hooks and CI that name their config. Works without a terminal, when told what to write;
// nothing that is there is overwritten unless somebody says so.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINE_NAME, CONFIG_NAME } from '../../suppress/own-files.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Console } from '../console.ts';
import { EXIT } from '../exit.ts';
import { type Ask, asker } from '../init/ask.ts';
import { SETUP_NAMES, SETUPS, type SetupName } from '../init/setups.ts';
import { stateOf, writeFile } from '../init/write.ts';
import { type Flags, parse } from '../program.ts';
import { UsageError } from '../usage-error.ts';
import { baselineCommand } from './baseline.ts';

const CONFIG = `{
  "$schema": "./node_modules/unjack/dist/config.schema.json",
  "suppressions": []
}
`;

interface File {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean;
  readonly next?: string;
}

export async function initCommand(typed: readonly string[], flags: Flags, console: Console): Promise<number> {
  const root = process.cwd();
  const ask = asker();
  const names = typed.length > 0 ? typed.map(known) : await chosen(root, ask);
  const settings = { config: CONFIG_NAME, ...(flags['with-baseline'] === true && { baseline: BASELINE_NAME }) };
  const files = names.map((name): File => {
    const { path, text, executable, next } = SETUPS[name];
    return { path, text: text(settings), next, ...(executable && { executable }) };
  });
  if (flags['dry-run'] === true) {
    const shown = existsSync(join(root, CONFIG_NAME)) ? files : [{ path: CONFIG_NAME, text: CONFIG }, ...files];
    await console.out(shown.map(({ path, text }) => `# ${path}\n${text}`).join('\n'));
    return EXIT.clean;
  }
  for (const { path, text } of files) stateOf(root, path, text);
  if (!existsSync(join(root, CONFIG_NAME))) {
    writeFile(root, CONFIG_NAME, CONFIG);
    await console.out(`Wrote ${CONFIG_NAME}.\n`);
  }
  let left = 0;
  for (const file of files) if (!(await place(root, file, { force: flags.force === true, ask }, console))) left++;
  if (settings.baseline !== undefined) await acceptToday(root, console);
  return left > 0 ? EXIT.usage : EXIT.clean;
}

/** Whether the set-up stands there now. */
async function place(
  root: string,
  { path, text, executable, next }: File,
  { force, ask }: { readonly force: boolean; readonly ask: Ask | undefined },
  console: Console,
): Promise<boolean> {
  const state = stateOf(root, path, text);
  if (state === 'same') {
    await console.out(`${path} is as it should be.\n`);
    return true;
  }
  if (state === 'other' && !force && !(await ask?.(`${path} is there already. Overwrite it?`))) {
    await console.out(
      `${path} is there already and stays (--force overwrites it). Add to it:\n\n${text.replace(/^(?=.)/gm, '    ')}\n`,
    );
    return false;
  }
  writeFile(root, path, text, executable);
  await console.out(`Wrote ${path}.${next === undefined ? '' : ` ${next}`}\n`);
  return true;
}

async function acceptToday(root: string, console: Console): Promise<void> {
  if (existsSync(join(root, BASELINE_NAME))) return;
  const parsed = parse(['baseline', '--output', BASELINE_NAME, '--config', CONFIG_NAME]);
  if (parsed.kind === 'run') await baselineCommand([], parsed.flags, console);
}

function known(typed: string): SetupName {
  const name = SETUP_NAMES.find(one => one === typed);
  if (name) return name;
  throw new UsageError(
    `init ${quote(typed, 80)}: not one of ${SETUP_NAMES.join(', ')}${didYouMean(typed, SETUP_NAMES)}`,
  );
}

/** Asks for each; tools that are in use come first. */
async function chosen(root: string, ask: Ask | undefined): Promise<readonly SetupName[]> {
  if (!ask) throw new UsageError(`name what to set up: ${SETUP_NAMES.join(', ')}`);
  const used = (name: SetupName) => SETUPS[name].signs.some(sign => existsSync(join(root, sign)));
  const wanted: SetupName[] = [];
  for (const name of [...SETUP_NAMES].sort((a, b) => Number(used(b)) - Number(used(a)))) {
    const { title, path } = SETUPS[name];
    if (await ask(`Set up ${title} (${path})${used(name) ? ', which is in use here' : ''}?`)) wanted.push(name);
  }
  return wanted;
}
