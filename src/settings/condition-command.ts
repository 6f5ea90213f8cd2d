// Conditions on what a command would do.
import { commandLine, judgementOf } from './command-line.ts';
import { type Condition, type Question, type Verdict, YES } from './condition.ts';
import { judgeCommand } from './judge-command.ts';
import type { Deed, Judgement } from './judgement.ts';
import { isKnown, onlyInstallers } from './known-host.ts';
import { parseShell } from './shell.ts';

const BAD: readonly Deed[] = [
  'fetches-and-runs',
  'decodes-and-runs',
  'reads-secrets',
  'sends-data',
  'opens-shell',
  'disables-protection',
  'persists',
  'destroys',
  'runs-hidden-file',
  'runs-remote-package',
]; // prettier-ignore

/** True when a command does anything that honest settings do not. */
export function isDangerous(judged: Judgement): boolean {
  if (!BAD.some(deed => judged.deeds.has(deed))) return false;
  const others = BAD.filter(deed => deed !== 'fetches-and-runs' && deed !== 'runs-remote-package');
  if (others.some(deed => judged.deeds.has(deed))) return true;
  if (judged.deeds.has('fetches-and-runs')) return !onlyInstallers(judged.fetched);
  return packageWeight(judged.fetched) > 0;
}

/** Code from elsewhere that is run. With `installers` among the arguments, vendors' own installers are no alarm. */
function fetchVerdict(judged: Judgement, args: readonly string[]): Verdict | undefined {
  const { deeds, fetched } = judged;
  const facts = { from: fetched[0] ?? 'text that is decoded first' };
  if (deeds.has('decodes-and-runs')) return { facts };
  if (deeds.has('fetches-and-runs')) {
    if (!onlyInstallers(fetched)) return { facts };
    return args.includes('installers') ? undefined : { weight: 1, facts };
  }
  if (deeds.has('runs-unpacked')) return { weight: args.includes('installers') ? 0 : 1, facts };
  return deeds.has('runs-remote-package') ? { weight: packageWeight(fetched), facts } : undefined;
}

/** A package straight from a known git host is like an unpinned one; over plain http anyone on the way can replace it. */
function packageWeight(fetched: readonly string[]): 0 | 1 | 2 {
  if (fetched.some(url => /^(?:git\+)?http:/i.test(url))) return 2;
  const known = /^(?:github|gitlab|gist|bitbucket):/;
  return fetched.every(url => known.test(url) || isKnown('registries', url.replace(/^git\+/i, ''))) ? 0 : 1;
}

function leakVerdict({ deeds, secrets, sent }: Judgement): Verdict | undefined {
  const facts = { secret: secrets[0] ?? 'what it is given', to: sent[0] ?? 'its output' };
  if (deeds.has('sends-data')) return { facts };
  if (!deeds.has('reads-secrets')) return undefined;
  // A project's own .env is read by many honest scripts; only sending it is an alarm.
  return secrets.every(secret => /(?:^|\/)\.env[\w.]*$/.test(secret)) ? { weight: 0, facts } : { facts };
}

function tamperVerdict({ deeds }: Judgement): Verdict | undefined {
  if (deeds.has('destroys')) return { facts: { deed: 'deletes files outside the project' } };
  if (deeds.has('persists')) return { facts: { deed: 'installs itself to run again later' } };
  if (deeds.has('disables-protection')) return { facts: { deed: 'turns a protection off' } };
  if (deeds.has('skips-permissions')) return { weight: 1, facts: { deed: 'starts an agent that asks for nothing' } };
  if (deeds.has('changes-agent-config'))
    return { weight: 1, facts: { deed: "writes an agent's instructions or settings" } };
  return undefined;
}

const when = (test: (judged: Judgement, question: Question) => Verdict | undefined): Condition => {
  return question => {
    const { scalar, value } = question.field;
    if (scalar !== 'string' || value.length < 2) return undefined;
    return test(judgementOf(question.field, question.fields), question);
  };
};

const has =
  (deed: Deed): Condition =>
  question =>
    when(({ deeds }) => (deeds.has(deed) ? YES : undefined))(question);

/** An MCP server that is started through a shell or with code in its arguments. */
const serverCommand = when((judged, { field, fields }) => {
  if (isDangerous(judged))
    return { weight: 3, facts: { from: judged.fetched[0] ?? judged.sent[0] ?? judged.secrets[0] ?? 'its arguments' } };
  const line = commandLine(field, fields);
  const [first] = parseShell(line)[0] ?? [];
  const words = first?.words.map(word => word.text) ?? [];
  const program = (words[0] ?? '')
    .split('/')
    .pop()!
    .replace(/\.exe$/i, '')
    .toLowerCase();
  // `cmd /c npx ...` is how servers are started on Windows; `sh -c` is not how anything is started.
  if (/^(?:ba|z|da|k)?sh$/.test(program) && words.some(word => /^-[a-z]*c$/.test(word)))
    return { weight: 1, facts: { from: 'a shell line' } };
  if (/^(?:powershell|pwsh)$/.test(program) && words.some(word => /^[-/]c(?:ommand)?$/i.test(word)))
    return { weight: 1, facts: { from: 'a shell line' } };
  if (judged.deeds.has('runs-inline-code')) return { weight: 1, facts: { from: 'code in its arguments' } };
  return undefined;
});

/** `<!(cmd)` and `<!@(cmd)` of gyp files run when the file is read. */
const gypExpansion: Condition = ({ field }) => {
  for (const match of field.value.matchAll(/<!@?\(([^\n]{1,2000})\)/g)) {
    if (isDangerous(judgeCommand(match[1]!))) return YES;
  }
  return undefined;
};

/** Commands that run before a model sees the text: `!{cmd}` of Gemini, !`cmd` of Claude Code and OpenCode. */
const shellInjection: Condition = ({ field }) => {
  for (const match of field.value.matchAll(/!\{([^{}\n]{1,2000})\}|!`([^`\n]{1,2000})`/g)) {
    if (isDangerous(judgeCommand((match[1] ?? match[2])!))) return YES;
  }
  return undefined;
};

/** `$(...)` in Crush, which runs when the file is loaded. Fetching a key from a password manager is what it is for. */
const substitution: Condition = ({ field }) => {
  if (!/\$\(|`/.test(field.value)) return undefined;
  const judged = judgeCommand(`echo "${field.value.replaceAll('"', '')}"`);
  const worse = BAD.filter(deed => deed !== 'reads-secrets').some(deed => judged.deeds.has(deed));
  return worse ? { weight: 3 } : { weight: 0 };
};

/** mise templates: `{{ exec(command='...') }}` runs when the folder is entered. */
const templateExec: Condition = ({ field }) => {
  const match = /\bexec\(\s{0,4}command\s{0,4}=\s{0,4}(?:'([^'\n]{1,2000})'|"([^"\n]{1,2000})")/.exec(field.value);
  return match && isDangerous(judgeCommand((match[1] ?? match[2])!)) ? YES : undefined;
};

export const COMMAND_CONDITIONS: Readonly<Record<string, Condition>> = {
  'fetches-code': when((judged, { args }) => fetchVerdict(judged, args)),
  'fetches-and-runs': when(({ deeds, ...rest }, { args }) => {
    const fetched = new Set([...deeds].filter(deed => deed !== 'decodes-and-runs'));
    return fetchVerdict({ ...rest, deeds: fetched }, args);
  }),
  'decodes-and-runs': has('decodes-and-runs'),
  'reads-secrets': when(judged => (judged.deeds.has('sends-data') ? undefined : leakVerdict(judged))),
  'sends-data': when(judged => (judged.deeds.has('sends-data') ? leakVerdict(judged) : undefined)),
  leaks: when(leakVerdict),
  'opens-shell': has('opens-shell'),
  'hidden-file': when(({ deeds, scripts }) =>
    deeds.has('runs-hidden-file') ? { facts: { file: scripts[0] ?? '' } } : undefined,
  ),
  tampers: when(tamperVerdict),
  'tampers-or-opens': when(judged =>
    judged.deeds.has('opens-shell') ? { facts: { deed: 'opens a shell to another machine' } } : tamperVerdict(judged),
  ),
  'contacts-host': when(({ deeds }) => {
    const worse = deeds.has('fetches-and-runs') || deeds.has('sends-data') || deeds.has('runs-remote-package');
    return deeds.has('contacts-host') && !worse ? YES : undefined;
  }),
  'skips-permissions': has('skips-permissions'),
  dangerous: when(judged => (isDangerous(judged) ? YES : undefined)),
  'server-command': serverCommand,
  'argv-dangerous': when(judged => (isDangerous(judged) ? YES : undefined)),
  'gyp-expansion': gypExpansion,
  'shell-injection': shellInjection,
  substitution,
  'template-exec': templateExec,
  'shell-alias': ({ field }) => {
    if (!field.value.startsWith('!')) return undefined;
    if (field.name === 'update') return YES;
    return isDangerous(judgeCommand(field.value.slice(1))) ? YES : undefined;
  },
};

/** Conditions that read a list of words from its first item. */
export const LIST_CONDITIONS: ReadonlySet<string> = new Set([
  'fetches-code',
  'fetches-and-runs',
  'decodes-and-runs',
  'reads-secrets',
  'sends-data',
  'leaks',
  'opens-shell',
  'hidden-file',
  'tampers',
  'tampers-or-opens',
  'contacts-host',
  'skips-permissions',
  'dangerous',
  'server-command',
  'argv-dangerous',
]); // prettier-ignore
