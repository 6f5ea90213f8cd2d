// A registry on the loopback that serves packages made by the tests, and lies about them where a test wants it to.
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type TarEntry, tgz } from '../archive/make-tar.ts';
import { tempFolder } from '../support/tree.ts';
import { serve } from './support.ts';

export interface Published {
  readonly name: string;
  readonly version?: string;
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
  /** Takes the place of the right hash. */
  readonly integrity?: string;
  /** Takes the place of the right address. */
  readonly tarball?: string;
  /** Takes the place of the right answer. */
  readonly send?: (response: ServerResponse) => void;
}

export interface Registry {
  readonly base: string;
  /** Makes npm use it, with a cache and a home of its own. */
  readonly env: Readonly<Record<string, string>>;
  /** Paths asked for. */
  readonly asked: string[];
}

export function packageOf({ name, version = '1.0.0', manifest = {}, files = {} }: Published): Buffer {
  const own = { 'package.json': JSON.stringify({ name, version, ...manifest }), ...files };
  const entries: TarEntry[] = Object.entries(own).map(([path, text]) => ({ name: `package/${path}`, text }));
  return tgz(...entries);
}

export function hashOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

export async function registry(...all: readonly Published[]): Promise<Registry> {
  const asked: string[] = [];
  const base = await serve((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    asked.push(path);
    const tarball = all.find(one => path === fileOf(one));
    if (tarball?.send) tarball.send(response);
    else if (tarball) response.end(packageOf(tarball));
    else answer(response, path);
  });
  const answer = (response: ServerResponse, name: string) => {
    const versions = all.filter(one => one.name === name);
    if (versions.length === 0) {
      response.writeHead(404).end('{}');
      return;
    }
    const rows = versions.map(one => {
      const version = one.version ?? '1.0.0';
      const dist = {
        tarball: one.tarball ?? `${base}/${fileOf(one)}`,
        integrity: one.integrity ?? hashOf(packageOf(one)),
      };
      return [version, { name, version, ...one.manifest, dist }] as const;
    });
    const latest = rows.at(-1)![0];
    response.end(JSON.stringify({ name, 'dist-tags': { latest }, versions: Object.fromEntries(rows) }));
  };
  const home = tempFolder();
  return { base, asked, env: { HOME: home, npm_config_registry: `${base}/`, npm_config_cache: join(home, 'cache') } };
}

function fileOf({ name, version = '1.0.0' }: Published): string {
  return `${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`;
}
