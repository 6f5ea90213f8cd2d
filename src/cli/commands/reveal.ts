// unjack reveal FILE: the file as a person sees it beside what an agent reads. It shows and does not judge, so the exit
// code says only whether the file could be read.
import { isBinaryName } from '../../surfaces/binary-name.ts';
import { classify } from '../../surfaces/classify.ts';
import { quote } from '../../text/quote.ts';
import { type Console, terminalWidth } from '../console.ts';
import { EXIT } from '../exit.ts';
import { targetOf } from '../paths.ts';
import type { Flags } from '../program.ts';
import { formatFor } from '../run-by-agent.ts';
import { UsageError } from '../usage-error.ts';

export async function revealCommand([path = '']: readonly string[], flags: Flags, console: Console): Promise<number> {
  const { target, whole } = await targetOf([path], {
    ignore: false,
    agentFile: () => true,
    stdinName: flags['stdin-name'] as string,
  });
  if (whole) throw new UsageError(`unjack reveal takes one file, and ${quote(path, 80)} is a folder`);
  const [entry] = target.entries();
  const bytes = entry?.read() ?? target.notices[0];
  if (!(bytes instanceof Uint8Array)) {
    await console.err(`unjack: ${quote(path)}: ${bytes?.message ?? 'It cannot be read.'}\n`);
    return EXIT.incomplete;
  }
  const surface = classify(entry!.path);
  const { revealBytes } = await import('../../reveal/index.ts');
  const { revealReport } = await import('../../report/reveal/index.ts');
  const { revealed, notices } = await revealBytes(entry!.path, bytes, surface, isBinaryName(entry!.path));
  for (const notice of notices) await console.err(`unjack: ${quote(path)}: ${notice.message}\n`);
  if (!revealed) {
    await console.err(`unjack: ${quote(path)} is no text: nothing to reveal\n`);
    return EXIT.incomplete;
  }
  const format = formatFor(flags.format as string | undefined, process.env);
  await console.out(revealReport(revealed, format, { width: terminalWidth(), all: flags.all === true }));
  if (bytes.length >= entry!.size) return EXIT.clean;
  await console.err(`unjack: ${quote(path)}: only the first ${bytes.length} of ${entry!.size} bytes were read\n`);
  return EXIT.incomplete;
}
