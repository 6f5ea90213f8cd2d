// Who reads a tree, and how: the floors, ripgrep, unjack, and other scanners where they are installed.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Floor } from './floor.ts';
import type { Command } from './spawn.ts';

const BIN = resolve('bin/unjack.js');

export interface Contestant extends Command {
  readonly name: string;
  /** Whether it prints a report of ours, whose findings are compared with what was planted. */
  readonly reports?: boolean;
  /** Slow: measured in one round. */
  readonly once?: boolean;
}

export interface Tools {
  readonly floors: readonly Floor[];
  readonly peers: boolean;
  /** File with a phrase on each line. */
  readonly phrases: string;
}

/** `list`: file with the paths of the tree, relative to it, a NUL after each. */
export function contestants(cwd: string, list: string, { floors, peers, phrases }: Tools): readonly Contestant[] {
  const rg = (threads: number): Contestant => ({
    name: `rg -j${threads}`,
    command: 'rg',
    args: [
      '-ilF',
      '-f',
      phrases,
      '-j',
      `${threads}`,
      '--no-ignore',
      '--hidden',
      '-g',
      '!.git',
      '-g',
      '!node_modules',
      '.',
    ],
    cwd,
    exits: [0, 1],
  });
  return [
    ...floors.map(({ name, command, args }) => ({ name, command, args: [...args, list], cwd })),
    ...(installed('rg') ? [rg(1), rg(2)] : []),
    unjack(cwd),
    ...(takes('--threads') ? [{ ...unjack(cwd, '--threads', '1'), name: 'unjack, 1 thread' }] : []),
    ...(peers ? PEERS.filter(peer => installed(peer.command)).map(peer => ({ ...peer, cwd, once: true })) : []),
  ];
}

/** A scan of the folder `cwd`. */
export function unjack(cwd: string, ...more: string[]): Contestant {
  const args = [BIN, 'scan', '.', '--format', 'json', '--fail-on', 'never', ...more];
  return { name: 'unjack', command: process.execPath, args, cwd, exits: [0, 3], reports: true };
}

/** Found in their own documentation; both end with 1 when they find something. */
const PEERS = [
  { name: 'ferret-scan', command: 'ferret', args: ['scan', '.', '--format', 'json'], exits: [0, 1, 2, 3] },
  { name: 'anti-trojan-source', command: 'anti-trojan-source', args: ['--files=**/*', '--json'], exits: [0, 1] },
];

function installed(command: string): boolean {
  return spawnSync(command, ['--version'], { input: '' }).error === undefined;
}

function takes(option: string): boolean {
  return spawnSync(process.execPath, [BIN, 'scan', '--help'], { encoding: 'utf8' }).stdout.includes(option);
}
