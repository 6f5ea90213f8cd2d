// Conditions on files whose dangerous parts are not at key paths: commands inside Markdown, attributes of git, options in
// requirement files, Codex command rules.
import type { FileCondition, Place, Verdict } from './condition.ts';
import { isDangerous } from './condition-command.ts';
import { grantOf } from './condition-permission.ts';
import { plainHttp, strangeSource } from './condition-url.ts';
import { namesAgentFile } from './condition-value.ts';
import { hostOf, isPrivate } from './host.ts';
import { judgeCommand } from './judge-command.ts';
import { isKnown } from './known-host.ts';

/** Commands that Claude Code and its kin run before a model sees the text: !`cmd` at a word's start, and ```! fences. */
export function* bangCommandsIn(text: string): Iterable<{ readonly command: string; readonly start: number }> {
  if (!text.includes('!')) return;
  for (const match of text.matchAll(/(?:^|[\s])!`([^`\n]{2,2000})`|^[ \t]{0,3}```!\n([^`]{2,4000})```/gm)) {
    const command = (match[1] ?? match[2])!;
    yield { command, start: match.index + match[0].indexOf(command) };
  }
}

const bangCommands: FileCondition = function* ({ text }): Iterable<Place> {
  for (const { command, start } of bangCommandsIn(text)) {
    const judged = judgeCommand(command);
    // Looking at git, or at what the project's own tools say, is what they are for; talking to a host is not.
    const talks = judged.deeds.has('contacts-host');
    if (!isDangerous(judged) && !talks) continue;
    yield {
      start,
      end: start + command.trimEnd().length,
      verdict: {
        facts: { from: judged.fetched[0] ?? judged.secrets[0] ?? judged.scripts[0] ?? 'its text' },
        ...(isDangerous(judged) ? {} : { weight: 2 }),
      },
    };
  }
};

/** Attributes that fold a file away in reviews, given to files that agents load or run. */
const hidesFromReview: FileCondition = function* ({ text }): Iterable<Place> {
  for (const match of text.matchAll(/^[ \t]{0,40}([^\s#]{1,300})[ \t]{1,40}([^\n]{1,500})$/gm)) {
    // `*.lock.yml` is what gh-aw makes of a workflow in Markdown: generated indeed.
    if (!namesAgentFile(match[1]!) || /\.lock\.ya?ml$/.test(match[1]!)) continue;
    if (
      !/(?:^|\s)(?:-diff|binary|diff=false|linguist-generated(?:=true)?|linguist-vendored(?:=true)?|export-ignore)(?=\s|$)/.test(
        match[2]!,
      )
    )
      continue;
    const start = match.index + match[0].indexOf(match[1]!);
    const light = /export-ignore/.test(match[2]!) && !/diff|binary|linguist/.test(match[2]!);
    yield { start, end: match.index + match[0].trimEnd().length, verdict: light ? { weight: 0 } : {} };
  }
};

/** Index options of pip, in lines and in comments that tell someone to type them. */
const indexOptions: FileCondition = function* ({ text }): Iterable<Place> {
  for (const match of text.matchAll(/(?:^|\s)(?:--(?:extra-)?index-url|--find-links|-i|-f)[=\s]\s{0,3}(\S{4,500})/g)) {
    const verdict = plainHttp(match[1]!);
    if (!verdict) continue;
    const lead = /^\s*/.exec(match[0])![0].length;
    yield { start: match.index + lead, end: match.index + match[0].length, verdict };
  }
  for (const match of text.matchAll(
    /(?:^|\n)[ \t]*(?:-e[ \t]+)?((?:git\+)?http:\/\/\S{4,500}|[\w.-]{1,100}\s{0,3}@\s{0,3}http:\/\/\S{4,500})/g,
  )) {
    const verdict = plainHttp(/(?:git\+)?http:\S+/.exec(match[1]!)![0]);
    const start = match.index + match[0].indexOf(match[1]!);
    if (verdict) yield { start, end: start + match[1]!.length, verdict };
  }
};

/** Requirements given by an address, line by line. */
const strangeRequirements: FileCondition = function* ({ path, text }): Iterable<Place> {
  if (!/\.txt$/i.test(path)) return;
  let start = 0;
  for (const line of text.split('\n')) {
    const said = line.replace(/(?:^|\s)#.*/, '').trimEnd();
    // Where indexes are is another rule's question.
    const isIndex = /^\s{0,20}--?(?:i|f|index-url|extra-index-url|find-links|trusted-host)\b/.test(said);
    const verdict = isIndex || said.length > 1000 || !/:\/\/|@/.test(said) ? undefined : strangeSource(said);
    if (verdict) yield { start: start + said.length - said.trimStart().length, end: start + said.length, verdict };
    start += line.length + 1;
  }
};

/** `distributionUrl=http\://...` of Gradle's wrapper: the colon is escaped, so no URL is seen at the key. */
const wrapperUrl: FileCondition = function* ({ path, text }): Iterable<Place> {
  if (!/gradle-wrapper\.properties$|maven-wrapper\.properties$/i.test(path)) return;
  for (const match of text.matchAll(/^[ \t]*distributionUrl[ \t]*=[ \t]*(\S{4,500})/gm)) {
    const url = match[1]!.replaceAll('\\', '');
    const host = hostOf(url);
    const stranger = host !== undefined && !isPrivate(host) && !isKnown('registries', url);
    const verdict = plainHttp(url) ?? (stranger ? { weight: 1 as const, facts: { host } } : undefined);
    const start = match.index + match[0].indexOf(match[1]!);
    if (verdict) yield { start, end: start + match[1]!.length, verdict };
  }
};

/** Maven, Gradle and Gem sources over plain http. */
const packageSources: FileCondition = function* ({ path, text }): Iterable<Place> {
  const shape = /pom\.xml$|settings\.xml$|nuget\.config$/i.test(path)
    ? /<(?:repository|pluginRepository|mirror)>[^<]{0,200}(?:<(?:id|name|layout|mirrorOf)>[^<]{0,200}<\/[a-zA-Z]{1,20}>[^<]{0,200}){0,4}<url>\s{0,40}(http:\/\/[^<\s]{3,300})|<add\s[^>]{0,200}value="(http:\/\/[^"\s]{3,300})"/g
    : /\.gradle(?:\.kts)?$/i.test(path)
      ? /(?:^|[\s{(])(?:url|setUrl)\b[^\n"']{0,20}["'](http:\/\/[^"'\s]{3,300})["']/g
      : /(?:^|\/)gemfile$|\.gemspec$/i.test(path)
        ? /^[ \t]*source[ \t(]+["'](http:\/\/[^"'\s]{3,300})["']/gm
        : undefined;
  if (!shape) return;
  for (const match of text.matchAll(shape)) {
    const url = (match[1] ?? match[2])!;
    const verdict = plainHttp(url);
    const start = match.index + match[0].lastIndexOf(url);
    if (verdict) yield { start, end: start + url.length, verdict };
  }
};

/** Codex: `prefix_rule(pattern=["bash"], decision="allow")` allows all that a shell or interpreter can do. */
const prefixRules: FileCondition = function* ({ text }): Iterable<Place> {
  for (const match of text.matchAll(/prefix_rule\(\s{0,40}([^()]{1,2000})\)/g)) {
    const body = match[1]!;
    if (!/decision\s{0,4}=\s{0,4}["']allow["']/.test(body)) continue;
    const words =
      /pattern\s{0,4}=\s{0,4}\[([^\]]{1,500})\]/
        .exec(body)?.[1]
        ?.match(/["']([^"']{1,100})["']/g)
        ?.map(word => word.slice(1, -1)) ?? [];
    if (words.length === 0) continue;
    const shell = /^(?:ba|z|da|k)?sh$|^(?:powershell|pwsh|cmd|sudo|eval)$/.test(words[0]!);
    const grant: Verdict | undefined =
      shell && (words.length === 1 || words[1] === '-c')
        ? { facts: { grant: words.join(' ') } }
        : words.length === 1
          ? grantOf(`Bash(${words[0]}:*)`)
          : undefined;
    if (grant) yield { start: match.index, end: match.index + match[0].length, verdict: grant };
  }
};

export const TEXT_CONDITIONS: Readonly<Record<string, FileCondition>> = {
  'bang-commands': bangCommands,
  'hides-from-review': hidesFromReview,
  'index-options': indexOptions,
  'strange-requirements': strangeRequirements,
  'wrapper-url': wrapperUrl,
  'package-sources': packageSources,
  'prefix-rules': prefixRules,
};
