// Reads GitHub workflow commands as the runner does: a line that begins with `::name properties::message`, properties
// split at commas, everything unescaped at the end (actions/runner, ActionCommand.cs, seen 2026-11-22).

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The commands of a log, and the log without them. */
export function readCommands(log: string): { readonly commands: readonly Command[]; readonly rest: string } {
  const commands: Command[] = [];
  const rest: string[] = [];
  for (const line of log.split('\n')) {
    const found = /^\s*::([^\s:]+)(?: ((?:(?!::).)*))?::(.*)$/.exec(line);
    if (!found) {
      rest.push(line);
      continue;
    }
    const pairs = (found[2] ?? '').split(',').map(pair => pair.split('='));
    commands.push({
      name: found[1]!,
      properties: Object.fromEntries(pairs.map(([key = '', ...value]) => [key, unescaped(value.join('='))])),
      message: unescaped(found[3]!),
    });
  }
  return { commands, rest: rest.join('\n') };
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%0D|%0A|%3A|%2C|%25/g, sign => signs[sign]!);
}
