// Scripts of a package.json that a command calls by name: `npm run x`, `yarn x`, `run-s a b`. The command itself says nothing of
// what they do.
import type { Call, Scene } from './judgement.ts';

/** Options of package managers that take a value. */
const VALUED =
  /^(?:--prefix|-C|--dir|--cwd|-w|--workspace|-F|--filter|--loglevel|--script-shell|-c|--config|--userconfig)$/;
const RUN = /^(?:run|run-script|rum|urn)$/;
/** Words of yarn, pnpm and bun that are commands of their own; any other word is a script. */
const OWN =
  /^(?:install|i|ci|add|remove|rm|exec|x|dlx|create|init|up|upgrade|update|link|unlink|why|list|ls|info|view|pack|publish|config|cache|audit|outdated|node|workspaces?|workspace|set|version|plugin|import|global|pm|build|store|env|setup|fetch|prune|rebuild|approve-builds|patch|dedupe)$/;
/** Programs that run several scripts. */
export const RUNNERS = new Set(['npm-run-all', 'npm-run-all2', 'run-s', 'run-p', 'run-z', 'concurrently']);

/** Names of the scripts that a program calls with these words; patterns such as `build:*` are left out. */
export function calledScripts(name: string, words: readonly string[]): readonly string[] {
  const at = RUNNERS.has(name)
    ? 0
    : words.findIndex((word, i) => !word.startsWith('-') && !VALUED.test(words[i - 1] ?? ''));
  const [first, ...rest] = at < 0 ? [] : words.slice(at);
  if (RUNNERS.has(name)) {
    const named = words.filter(word => !word.startsWith('-'));
    return named.flatMap(word => {
      if (name !== 'concurrently') return isName(word) ? [word] : [];
      const called = /^(?:npm|yarn|pnpm|bun):(\S+)$/.exec(word)?.[1];
      return called !== undefined && isName(called) ? [called] : [];
    });
  }
  if (name === 'node') {
    const run = words.indexOf('--run');
    const called = run < 0 ? undefined : words[run + 1];
    return called === undefined ? [] : [called];
  }
  if (first === undefined || !/^(?:npm|yarn|yarnpkg|pnpm|bun)$/.test(name)) return [];
  if (RUN.test(first)) {
    const called = rest.find((word, i) => !word.startsWith('-') && !VALUED.test(rest[i - 1] ?? ''));
    return called === undefined ? [] : [called];
  }
  if (/^(?:test|t|tst)$/.test(first)) return name === 'bun' ? [] : ['test'];
  if (/^(?:start|stop|restart)$/.test(first)) return [first];
  if (name === 'npm' || !isName(first)) return [];
  return OWN.test(first) && !(first === 'build' && name === 'yarn') && !(first === 'setup' && name !== 'pnpm')
    ? []
    : [first];
}

function isName(word: string): boolean {
  return /^[\w:@/.-]{1,100}$/.test(word) && !/\.\w{1,4}$|^[./]/.test(word);
}

/** Remembers what a call calls. */
export function noteCalled({ name, words }: Pick<Call, 'name' | 'words'>, scene: Scene): void {
  for (const script of calledScripts(name, words)) if (scene.called.size < 100) scene.called.add(script);
}
