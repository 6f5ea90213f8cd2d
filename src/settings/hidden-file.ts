// Files that honest settings do not start, because nobody looks at them.
import { DATA_ENDING, SCRIPT_ENDING } from './programs.ts';

/** Folders where hidden helpers are expected: their files are read by reviewers like any other. */
const KNOWN_FOLDERS =
  /(?:^|\/)(?:\.venv|venv|env|node_modules|\.husky|\.yarn|\.githooks|\.git-hooks|\.pnp|\.direnv|\.nix-profile|\.cargo|\.local|\.bun|\.deno|\.nvm|\.pyenv|\.rbenv|\.asdf|\.mise)(?:\/|$)/;
const TEMPORARY =
  /^(?:\/tmp|\/var\/tmp|\/dev\/shm|\/private\/tmp|~\/\.cache|\$(?:\{)?(?:TMPDIR|TEMP|TMP|HOME)\}?\/\.cache|\$(?:\{)?(?:TMPDIR|TEMP|TMP)\}?|%TE?MP%|\$env:TE?MP)(?:[/\\]|$)/i;

/** True for a file that honest settings do not start: see {@link import('./judgement.ts').Deed}. */
export function isHiddenFile(word: string): boolean {
  if (TEMPORARY.test(word)) return true;
  const path = word
    .replaceAll('\\', '/')
    .replace(/^["']?(?:\$\{[^}]{1,80}\}|\$\w{1,80}|\$\([^)]{1,200}\)|%\w{1,80}%)["']?\//, '')
    .replace(/^(?:\.{1,2}\/)+/, '');
  const names = path.split('/');
  const file = names.pop() ?? '';
  if (DATA_ENDING.test(file)) return !/^readme|^license/i.test(file);
  // Start-up and environment files are read by shells under these very names.
  if (/^\.(?:env(?:\.[\w.-]+|rc)?|bashrc|zshrc|profile|bash_profile|zprofile|nvmrc)$/.test(file)) return false;
  if (/^\.[^.]/.test(file) && !SCRIPT_ENDING.test(file)) return true;
  if (KNOWN_FOLDERS.test(path)) return false;
  const hidden = names.filter(name => /^\.[^.]/.test(name)).length;
  if (hidden >= 2) return true;
  const parent = names.at(-1) ?? '';
  return (
    hidden === 1 &&
    !/\.[a-z0-9]{1,12}$/i.test(file) &&
    !/^(?:\.?hooks?|\.?git-?hooks|scripts?|bin|tools?|_|commands?|tasks?)$/i.test(parent)
  );
}
