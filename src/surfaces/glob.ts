// Globs of settings in the scanned tree. Written by whoever wrote the tree, so they are bounded and cannot backtrack far:
// stars that follow each other are one, and a pattern with many stars matches nothing.

const STARS = 6;

/** A pattern over lower-case paths. A glob names itself and, when it is a folder, everything below it. */
export function globPattern(glob: string): RegExp {
  const lower = glob
    .toLowerCase()
    .slice(0, 500)
    .replace(/\/$/, '')
    .replace(/\*{3,}/g, '**');
  if ((lower.match(/\*{1,2}/g) ?? []).length > STARS) return /(?!)/;
  const source = lower
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map(piece =>
      piece === '**/'
        ? '(?:.*/)?'
        : piece === '**'
          ? '.*'
          : piece === '*'
            ? '[^/]*'
            : piece === '?'
              ? '[^/]'
              : piece.replace(/[.+^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}(?:/.*)?$`, 's');
}
