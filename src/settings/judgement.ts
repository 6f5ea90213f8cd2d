// What a command line would do if it ran, as facts. The judge collects them; rules decide what is an alarm where.

/**
 * `runs-unpacked`: starts a file after an archive or repository from elsewhere was unpacked. `contacts-host`: talks to a host that is not loopback, nothing worse. `runs-hidden-file`: starts a file that reviewers
 * do not look at (hidden folder, temporary folder, a font or picture). `runs-unpinned-package`: starts whatever version
 * a registry has today. `runs-remote-package`: the same straight from a URL or git host.
 */
export type Deed =
  | 'fetches-and-runs'
  | 'runs-unpacked'
  | 'decodes-and-runs'
  | 'reads-secrets'
  | 'sends-data'
  | 'opens-shell'
  | 'disables-protection'
  | 'skips-permissions'
  | 'changes-agent-config'
  | 'persists'
  | 'destroys'
  | 'escalates'
  | 'runs-hidden-file'
  | 'runs-remote-package'
  | 'runs-unpinned-package'
  | 'runs-package'
  | 'runs-inline-code'
  | 'runs-local-script'
  | 'contacts-host';

export interface Judgement {
  readonly deeds: ReadonlySet<Deed>;
  /** URLs and hosts that code is fetched from; `?` stands for one that only a variable holds. Untrusted text. */
  readonly fetched: readonly string[];
  /** URLs and hosts that data is sent to, in the same form. */
  readonly sent: readonly string[];
  /** Repository files that are started, as written. */
  readonly scripts: readonly string[];
  readonly packages: readonly string[];
  /** Scripts of the project's package.json that are called by name. */
  readonly called: readonly string[];
  /** Which secrets are read, as written, for instance `~/.aws/credentials`. */
  readonly secrets: readonly string[];
}

/** What may stand in a stream, a variable or a saved file. `text` is its content where that is known. */
export interface Flow {
  readonly remote: boolean;
  readonly decoded: boolean;
  readonly secret: boolean;
  /** Anything at all that was not written in the command itself: files, standard input, variables. */
  readonly content: boolean;
  readonly text?: string;
}

export const NOTHING: Flow = { remote: false, decoded: false, secret: false, content: false };

/** Both flows; known text survives only where one side is empty. */
export function join(a: Flow, b: Flow): Flow {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  return {
    remote: a.remote || b.remote,
    decoded: a.decoded || b.decoded,
    secret: a.secret || b.secret,
    content: a.content || b.content,
  };
}

/** Everything the judge learns while it walks a script. Lives for one call. */
export interface Scene {
  readonly deeds: Set<Deed>;
  readonly fetched: Set<string>;
  readonly sent: Set<string>;
  readonly scripts: Set<string>;
  readonly packages: Set<string>;
  readonly called: Set<string>;
  readonly secrets: Set<string>;
  readonly variables: Map<string, Flow>;
  /** Files written by the script, by name without leading `./`. */
  readonly saved: Map<string, Flow>;
  /** True once an archive or a repository from elsewhere was unpacked: a file it brought may be started next. */
  unpacked: boolean;
  depth: number;
  /** Commands left before the judge stops looking. */
  fuel: number;
  /** Judges a script found inside a command. */
  readonly judge: (text: string, input?: Flow) => Flow;
}

/** One program start: its words without the name, what comes in, and what its words hold. */
export interface Call {
  readonly name: string;
  /** The program as written, with its path. */
  readonly program: string;
  readonly words: readonly string[];
  /** Flow of each word's substitutions and variables, by index of `words`. */
  readonly flows: readonly Flow[];
  /** All of `flows` together. */
  readonly given: Flow;
  readonly input: Flow;
}

export type Program = (call: Call, scene: Scene) => Flow;
