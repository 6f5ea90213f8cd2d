// argv -> command -> exit code. Commands load on use, so that `--version` costs nothing but Node itself.
import { quote } from '../text/quote.ts';
import { VERSION } from '../version.ts';
import { commands } from './commands/index.ts';
import { terminal } from './console.ts';
import { EXIT } from './exit.ts';
import { parse } from './program.ts';
import { UsageError } from './usage-error.ts';

export { withUsualFlags } from './optimiser.ts';

/** Runs the command line without the node and script arguments; never throws. Returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const console = terminal();
  try {
    const parsed = parse(argv);
    if (parsed.kind === 'run') {
      const command = await commands[parsed.command.name]();
      return await command(parsed.args, parsed.flags, console);
    }
    await console.out(parsed.kind === 'version' ? `${VERSION}\n` : (await import('./help.ts')).help(parsed.command));
    return EXIT.clean;
  } catch (error) {
    if (error instanceof UsageError) {
      await console.err(`unjack: ${error.message} (${error.hint})\n`);
      return EXIT.usage;
    }
    await console.err(`unjack: internal error: ${quote(String(error))}. The scan is not complete.\n`);
    if (argv.includes('--verbose') && error instanceof Error) await console.err(`${quote(error.stack ?? '', 4000)}\n`);
    return EXIT.internal;
  }
}
