// The least a scan could cost: opening, reading and closing every file, in C where there is a compiler, and in Node the
// way the scanner reads. Both get the list of files and do nothing with the bytes.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const C = `#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static char list[1 << 26], buffer[1 << 24];
int main(int argc, char **argv) {
  int in = argc > 1 ? open(argv[1], O_RDONLY) : -1;
  size_t length = 0;
  ssize_t n;
  while (in >= 0 && (n = read(in, list + length, sizeof list - 1 - length)) > 0) length += n;
  unsigned long long bytes = 0;
  for (char *path = list; path < list + length; path += strlen(path) + 1) {
    int file = open(path, O_RDONLY | O_NOFOLLOW);
    if (file < 0) continue;
    while ((n = read(file, buffer, sizeof buffer)) == (ssize_t)sizeof buffer) bytes += n;
    bytes += n;
    close(file);
  }
  printf("%llu\\n", bytes);
}
`;

const NODE = `const fs = require('node:fs');
const buffer = Buffer.allocUnsafe(1 << 20);
for (const path of fs.readFileSync(process.argv[1], 'utf8').split('\\0')) {
  if (path === '') continue;
  const file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
  while (fs.readSync(file, buffer) === buffer.length);
  fs.closeSync(file);
}`;

export interface Floor {
  readonly name: 'read, C' | 'read, node';
  /** Command and arguments; the list's path follows them. */
  readonly command: string;
  readonly args: readonly string[];
}

/** `scratch`: where the C program is built. */
export function floors(scratch: string): readonly Floor[] {
  const program = join(scratch, 'floor');
  writeFileSync(`${program}.c`, C);
  const built = spawnSync('cc', ['-O2', '-o', program, `${program}.c`]).status === 0;
  const inNode: Floor = { name: 'read, node', command: process.execPath, args: ['-e', NODE] };
  return built ? [{ name: 'read, C', command: program, args: [] }, inNode] : [inNode];
}

/** Regular files below `folder`, relative, without git's own and without installed packages: what a scan reads. */
export function filesBelow(folder: string): readonly string[] {
  const files: string[] = [];
  const stack = [''];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules') stack.push(path);
    }
  }
  return files.sort();
}
