// argv -> command -> exit code. Commands load on use, so that `--version` costs nothing but Node itself.
import { quote } from '../text/quote.ts';
import { VERSION } from '../version.ts';
import { type Console, terminal } from './console.ts';
import { EXIT } from './exit.ts';
import { type Parsed, parse } from './program.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line without the node and script arguments; never throws. Returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const console = terminal();
  try {
    const parsed = parse(argv);
    if (parsed.kind === 'run') return await run(parsed, console);
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

async function run({ command, args, flags }: Extract<Parsed, { kind: 'run' }>, console: Console): Promise<number> {
  switch (command.name) {
    case 'scan':
      return (await import('./commands/scan.ts')).scanCommand(args, flags, console);
    case 'baseline':
      return (await import('./commands/baseline.ts')).baselineCommand(args, flags, console);
    case 'rules':
      return (await import('./commands/rules.ts')).rulesCommand(flags, console);
    case 'explain':
      return (await import('./commands/explain.ts')).explainCommand(args[0]!, flags, console);
    case 'demo':
      return (await import('./commands/demo.ts')).demoCommand(flags, console);
  }
}
