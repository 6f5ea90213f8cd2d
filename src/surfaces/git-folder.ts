// A Git repository inside a repository: a folder that Git takes for one by what stands in it, whatever its name. Git obeys
// the settings and hooks there as soon as somebody asks for the status.

/** Answers with the path under which git itself would know a file of such a folder (`.git/config`), or undefined. */
export function gitFolders(paths: readonly string[]): (path: string) => string | undefined {
  const heads = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) if (/(?:^|\/)head$/i.test(path)) heads.add(path.slice(0, -5));
  for (const path of paths) {
    if (/\/config$/i.test(path) && heads.has(path.slice(0, -7))) folders.add(path.slice(0, -7));
  }
  return path => {
    if (folders.size === 0) return undefined;
    const cut = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, cut));
    if (folders.has(folder) && /\/config(?:\.worktree)?$/i.test(path)) return '.git/config';
    const above = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    return folder.toLowerCase().endsWith('/hooks') && folders.has(above)
      ? `.git/hooks/${path.slice(cut + 1)}`
      : undefined;
  };
}
