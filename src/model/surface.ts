// A surface is a place an agent reads or runs, with who does so and when. The data lives in rules/surfaces/.

/**
 * When an agent loads a file. `session-start`: by itself, before the user asks anything. `path-match`: by itself, when a
 * file it covers is touched. `on-request`: when a command, skill or task is called. `on-read`: when the agent opens it.
 */
export type LoadedWhen = 'session-start' | 'path-match' | 'on-request' | 'on-read';

export type SurfaceKind = 'instructions' | 'settings' | 'manifest' | 'docs' | 'source' | 'other';

/** A key of a settings or manifest file that can hurt, the shape of the value that makes it hurt, and the rule it raises. */
export interface SettingKey {
  /** Key path: names joined by `.`, `*` for any one name, `**` for any number of names, `[]` for any array item. */
  readonly path: string;
  /** Name of a value test in detectors' condition table, for instance `true`, `present`, `command`, `remote-url`. */
  readonly when: string;
  /** Arguments of the value test: literal values, allowed hosts and the like. */
  readonly args?: readonly string[];
  /** Id of the rule that a dangerous value raises. */
  readonly rule: string;
  /** Directive weight of the match, where this key is better or worse than the rule's default. */
  readonly weight?: 0 | 1 | 2 | 3;
}

export interface Surface {
  /** Kebab-case and unique, for instance `claude-md`. */
  readonly id: string;
  /** What a person calls it, for instance `Claude Code project memory`. */
  readonly title: string;
  readonly kind: SurfaceKind;
  /** Key of the extractor table, for instance `markdown`. */
  readonly format: string;
  readonly loadedBy: readonly { readonly agent: string; readonly when: LoadedWhen }[];
  /** True when something in this file is run rather than read. */
  readonly executes: boolean;
  readonly keys: readonly SettingKey[];
}
