// Key paths as settings rules read them: names joined by `.`, array items as `[0]`. Capped, because a file may nest ten
// thousand deep and a path per scalar would then need more memory than the file.

const LONGEST = 600;

/** The path of `name` inside `path`. */
export function member(path: string, name: string): string {
  if (path === '') return name.slice(0, LONGEST);
  return path.length > LONGEST ? path : `${path}.${name.length > LONGEST ? name.slice(0, LONGEST) : name}`;
}

/** The path of item `index` inside `path`. */
export function item(path: string, index: number): string {
  return path.length > LONGEST ? path : `${path}[${index}]`;
}
