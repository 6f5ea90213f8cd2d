// Lock files of yarn (version 1) and pnpm, read line by line into the rows that lock-file.ts judges. Both are written by machines
// in one way only; a line that is not of that way is passed over, and a package without a version is told as strange there.

/** As npm's own lock file has them: a place, and what is said of the package. */
export type Row = readonly [path: string, value: Readonly<Record<string, unknown>>];

/** Undefined when the text is neither. */
export function otherLock(text: string): readonly Row[] | undefined {
  if (/^# yarn lockfile v1\r?$/m.test(text.slice(0, 500))) return ofYarn(text);
  return /^lockfileVersion: ['"]?[5-9]/m.test(text.slice(0, 500)) ? ofPnpm(text) : undefined;
}

/** `"@a/b@^1.0.0", "@a/b@^1.1.0":` and indented below it `version`, `resolved`, `integrity`. */
function ofYarn(text: string): readonly Row[] {
  const rows: [string, Record<string, unknown>][] = [];
  for (const line of text.split('\n')) {
    const head =
      /^"?((?:@[^@/"\s]+\/)?[^@/"\s:,]+)@([^",\s]*)[^\s].{0,4000}:\r?$|^"?((?:@[^@/"\s]+\/)?[^@/"\s:,]+)@([^",:\s]+)"?:\r?$/.exec(
        line.slice(0, 8000),
      );
    if (head) {
      const name = (head[1] ?? head[3])!;
      const real = /^npm:((?:@[^@/]+\/)?[^@/]+)(?:@|$)/.exec((head[2] ?? head[4])!)?.[1];
      rows.push([`node_modules/${name}`, real === undefined ? {} : { name: real }]);
      continue;
    }
    const field = /^ {2}(version|resolved|integrity) "?([^"\s]{1,2000})"?\r?$/.exec(line);
    const last = rows.at(-1);
    if (field && last) last[1][field[1]!] = field[2];
  }
  return rows;
}

/** `  /@a/b@1.0.0(peer@2.0.0):` or without the slash, and below it `    resolution: {integrity: sha512-...}`. */
function ofPnpm(text: string): readonly Row[] {
  const rows: [string, Record<string, unknown>][] = [];
  let inside = false;
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) inside = /^packages:/.test(line);
    if (!inside) continue;
    const head = /^ {2}['"]?\/?((?:@[^@/\s'"]+\/)?[^@/\s'":]+)[@/]([^\s'"():_]+)[^\s]*:\r?$/.exec(line.slice(0, 2000));
    if (head) {
      rows.push([`node_modules/${head[1]}`, { version: head[2] }]);
      continue;
    }
    if (/^ {2}\S/.test(line)) rows.push(['node_modules/?', {}]);
    const last = rows.at(-1);
    const integrity = /\bintegrity: ['"]?(sha512-[A-Za-z0-9+/=]+)/.exec(line.slice(0, 2000))?.[1];
    if (last && integrity) last[1].integrity = integrity;
    if (last && /^ {4}resolution: \{.*\b(?:tarball|repo|directory|type):/.test(line.slice(0, 2000)))
      last[1].resolved = 'elsewhere:';
  }
  return rows;
}
