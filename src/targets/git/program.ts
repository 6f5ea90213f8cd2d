// Which git to run: the first on the invoker's PATH, but never one that lies in the scanned repository. A package runner
// puts node_modules/.bin first, and Windows looks into the current folder, so a name alone could start a stranger's program.
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';

const NAMES = process.platform === 'win32' ? ['git.exe'] : ['git'];

/** Absolute path, or undefined when there is none. `repository`: absolute folder whose programs are not run. */
export function gitProgram(repository: string, path = process.env.PATH ?? ''): string | undefined {
  const own = real(repository) ?? repository;
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    for (const name of NAMES) {
      const program = real(join(folder, name));
      if (program === undefined || within(own, program) || within(own, real(folder) ?? folder)) continue;
      if (runs(program)) return join(folder, name);
    }
  }
  return undefined;
}

function within(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function runs(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return statSync(program).isFile();
  } catch {
    return false;
  }
}
