// The user's npm, for their registry, proxy and credentials, run so that nothing of a package or of a folder around runs or
// counts: see docs/internals/decisions/packages-through-npm.md.
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, sep } from 'node:path';

/** Absolute path of npm's own program text, or undefined. `around`: absolute folder whose programs are not run. */
export function npmProgram(around: string, path = process.env.PATH ?? ''): string | undefined {
  const own = real(around) ?? around;
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidates = [join(folder, 'npm'), join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')];
    for (const candidate of candidates) {
      const found = real(candidate);
      if (found?.endsWith('npm-cli.js') && !`${found}${sep}`.startsWith(own + sep)) return found;
    }
  }
  const home = dirname(process.execPath);
  const beside = [join(home, 'node_modules'), join(home, '..', 'lib', 'node_modules')];
  return beside.map(folder => join(folder, 'npm', 'bin', 'npm-cli.js')).find(file => existsSync(file));
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Options that win over every config file. */
export const NPM_OPTIONS: readonly string[] = [
  '--json',
  '--ignore-scripts',
  '--no-workspaces',
  '--no-global',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--no-dry-run',
  '--loglevel=silent',
  '--logs-max=0',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-timeout=30000',
  '--git=unjack-runs-no-git',
];

/** Ends a process that takes more memory than any package needs: a server can send without end. Exit code 77. */
const GUARD = 'setInterval(()=>process.memoryUsage.rss()>1.2e9&&process.exit(77),100).unref()';

/** The invoker's environment, for npm reads its settings there, with what would start something taken out. */
export function npmEnv(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const kept = Object.entries(env).filter(
    (row): row is [string, string] =>
      row[1] !== undefined && !/^(?:npm_(?:package|lifecycle|command|execpath)|INIT_CWD)/i.test(row[0]),
  );
  const options = env.NODE_OPTIONS ? `${env.NODE_OPTIONS} ` : '';
  return {
    ...Object.fromEntries(kept),
    GIT_ALLOW_PROTOCOL: 'none',
    NO_UPDATE_NOTIFIER: '1',
    NODE_OPTIONS: `${options}--import=data:text/javascript,${encodeURIComponent(GUARD)}`,
  };
}
