// Settings of a repository that name further instruction files: any file can so become one, README included.
import type { Repo } from '../model/rule.ts';
import type { Surface } from '../model/surface.ts';
import { type Field, fieldsOf } from '../settings/fields.ts';
import { fieldsAt } from '../settings/key-path.ts';

/** A pattern that an agent takes for instructions: a bare file name at any depth, a path, or a glob. */
export interface Redirect {
  readonly pattern: string;
  /** The settings file that says so. */
  readonly by: string;
  readonly loadedBy: Surface['loadedBy'];
  /** True when the pattern is a bare name that counts in every folder. */
  readonly anywhere: boolean;
}

interface Source {
  /** Ending of the settings file's path, in lower case. */
  readonly file: RegExp;
  readonly paths: readonly string[];
  readonly agent: string;
  /** The names of an object are the patterns, where their value is true. */
  readonly byName?: true;
  readonly anywhere?: true;
}

const SOURCES: readonly Source[] = [
  {
    file: /(?:^|\/)\.gemini\/settings\.json$/,
    paths: ['context.fileName', 'context.fileName[]', 'contextFileName', 'contextFileName[]'],
    agent: 'Gemini CLI',
    anywhere: true,
  },
  {
    file: /(?:^|\/)\.qwen\/settings\.json$/,
    paths: ['context.fileName', 'context.fileName[]', 'contextFileName', 'contextFileName[]'],
    agent: 'Qwen Code',
    anywhere: true,
  },
  {
    file: /(?:^|\/)gemini-extension\.json$/,
    paths: ['contextFileName', 'contextFileName[]'],
    agent: 'Gemini CLI',
    anywhere: true,
  },
  {
    file: /(?:^|\/)\.codex\/config\.toml$/,
    paths: ['project_doc_fallback_filenames[]'],
    agent: 'Codex',
    anywhere: true,
  },
  {
    file: /(?:^|\/)\.codex\/config\.toml$/,
    paths: ['model_instructions_file', 'experimental_instructions_file'],
    agent: 'Codex',
  },
  { file: /(?:^|\/)(?:opencode\.jsonc?|\.opencode\/opencode\.jsonc?)$/, paths: ['instructions[]'], agent: 'OpenCode' },
  { file: /(?:^|\/)(?:kilo\.jsonc?|\.kilo\/\S{0,40}\.jsonc?)$/, paths: ['instructions[]'], agent: 'Kilo Code' },
  { file: /(?:^|\/)\.?crush\.json$/, paths: ['options.context_paths[]', 'options.skills_paths[]'], agent: 'Crush' },
  { file: /(?:^|\/)\.aider\.conf\.yml$/, paths: ['read', 'read[]'], agent: 'Aider' },
  {
    file: /(?:^|\/)\.vscode\/settings\.json$|\.code-workspace$/,
    paths: [
      'chat.instructionsFilesLocations.**',
      'chat.promptFilesLocations.**',
      'chat.agentFilesLocations.**',
      'chat.modeFilesLocations.**',
      'chat.agentSkillsLocations.**',
      'chat.hookFilesLocations.**',
    ],
    agent: 'VS Code Copilot',
    byName: true,
  },
  {
    file: /(?:^|\/)\.vscode\/settings\.json$|\.code-workspace$/,
    paths: [
      'github.copilot.chat.codeGeneration.instructions[].file',
      'github.copilot.chat.reviewSelection.instructions[].file',
      'github.copilot.chat.commitMessageGeneration.instructions[].file',
      'github.copilot.chat.pullRequestDescriptionGeneration.instructions[].file',
      'github.copilot.chat.testGeneration.instructions[].file',
    ],
    agent: 'VS Code Copilot',
  },
  { file: /(?:^|\/)\.env$/, paths: ['GEMINI_SYSTEM_MD', 'QWEN_SYSTEM_MD', 'AIDER_READ'], agent: 'Any agent' },
]; // prettier-ignore

/** Redirects of the kept settings files, in file order, each once. */
export function redirectsOf({ files }: Repo): readonly Redirect[] {
  const all = files.flatMap(({ file, views }) =>
    SOURCES.filter(source => source.file.test(file.path.toLowerCase())).flatMap(source =>
      source.paths.flatMap(path =>
        fieldsAt(fieldsOf(file, views), path).flatMap(field => {
          const pattern = patternOf(source, path, field);
          if (pattern === undefined || /^https?:/i.test(pattern)) return [];
          const loadedBy = [{ agent: source.agent, when: 'session-start' as const }];
          return [{ pattern, by: file.path, loadedBy, anywhere: source.anywhere === true && !pattern.includes('/') }];
        }),
      ),
    ),
  );
  const unique = new Map(all.map(one => [`${one.loadedBy[0]!.agent}\0${one.by}\0${one.pattern}`, one]));
  return [...unique.values()];
}

function patternOf(source: Source, path: string, field: Field): string | undefined {
  if (!source.byName) return field.value.trim() || undefined;
  return /^true$/i.test(field.value) ? field.key.slice(path.indexOf('*')) : undefined;
}
