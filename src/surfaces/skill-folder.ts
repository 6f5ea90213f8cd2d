// Everything in a skill's folder is read or run by the agent that uses the skill, whatever its name.

/** Answers for a path whether it stands beside or below a SKILL.md of `paths`. The SKILL.md itself does too. */
export function skillFolders(paths: readonly string[]): (path: string) => boolean {
  const folders = new Set<string>();
  for (const path of paths) {
    const cut = path.lastIndexOf('/');
    // A SKILL.md at the root would turn the whole repository into a skill; only its own agents know that layout.
    if (cut > 0 && path.slice(cut + 1).toLowerCase() === 'skill.md') folders.add(path.slice(0, cut));
  }
  return path => {
    if (folders.size === 0) return false;
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
      if (folders.has(path.slice(0, cut))) return true;
    }
    return false;
  };
}
