// Folders whose files are never offered unless git tracks them or the user names them. Everything else is walked, ignored
// folders included, because an agent file counts wherever it lies.

interface Skipped {
  /** Exact folder name. */
  readonly name: string;
  /** What it holds, for the notice: `3 folders of <holds>`. */
  readonly holds: string;
  /** True: skipped outside a git checkout too, where nothing is tracked. */
  readonly anywhere: boolean;
  /** True: packages that agents look up, for scans of dependencies. */
  readonly packages?: true;
}

export const SKIPPED: readonly Skipped[] = [
  { name: 'node_modules', holds: 'packages installed by npm', anywhere: true, packages: true },
  { name: 'bower_components', holds: 'packages installed by bower', anywhere: false, packages: true },
  { name: '.pnpm-store', holds: 'packages stored by pnpm', anywhere: false, packages: true },
  { name: '.venv', holds: 'packages installed for Python', anywhere: false, packages: true },
  { name: 'venv', holds: 'packages installed for Python', anywhere: false, packages: true },
  { name: '.tox', holds: 'packages installed for Python', anywhere: false, packages: true },
  { name: '.nox', holds: 'packages installed for Python', anywhere: false, packages: true },
  { name: '__pycache__', holds: 'compiled Python', anywhere: false },
  { name: '.mypy_cache', holds: 'caches of Python tools', anywhere: false },
  { name: '.pytest_cache', holds: 'caches of Python tools', anywhere: false },
  { name: '.ruff_cache', holds: 'caches of Python tools', anywhere: false },
  { name: '.gradle', holds: 'caches of Gradle', anywhere: false },
  { name: '.terraform', holds: 'modules installed by Terraform', anywhere: false },
  { name: '.next', holds: 'build output of Next.js', anywhere: false },
  { name: '.nuxt', holds: 'build output of Nuxt', anywhere: false },
  { name: '.turbo', holds: 'caches of Turborepo', anywhere: false },
  { name: '.parcel-cache', holds: 'caches of Parcel', anywhere: false },
];

/** Files in a git folder that make git run commands in a copied checkout. `*` is any name but `*.sample`. */
export const GIT_FOLDER_FILES: readonly string[] = [
  'config',
  'config.worktree',
  'hooks/*',
  'info/attributes',
  'modules/*/config',
  'modules/*/hooks/*',
  'worktrees/*/config.worktree',
];
