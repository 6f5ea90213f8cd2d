// The licence texts of the packages in the bundle, which their licences ask us to hand on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** @throws Error when a bundled package has neither a licence file nor a licence named in its manifest. */
export function licences(metafile: Metafile): string {
  const folders = new Set<string>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  const parts = [...folders].sort().map(licence);
  return `unjack contains the following packages.\n\n${parts.join('\n')}`;
}

function licence(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const texts = readdirSync(folder)
    .filter(name => /^(licen[cs]e|notice|copying)/i.test(name) && existsSync(join(folder, name)))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8').trim());
  const named = nameOf(manifest);
  if (texts.length === 0 && named === undefined) throw new Error(`${folder} names no licence`);
  const head = `${manifest.name} ${manifest.version} (${named ?? 'see below'})`;
  return [`${'='.repeat(head.length)}`, head, `${'='.repeat(head.length)}`, '', ...texts, ''].join('\n');
}

/** The licence field of today, or the list of old manifests. */
function nameOf({ license, licenses }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof license === 'string') return license;
  const listed = Array.isArray(licenses) ? licenses.map((one: { type?: string }) => one.type) : [];
  return listed.length > 0 ? listed.join(' or ') : undefined;
}
