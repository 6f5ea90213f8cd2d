// Scripts of a package.json that something else runs by their name: the hook says `npm run x`, and what that does is decided here.
import type { InventoryItem } from '../model/inventory.ts';
import { callsIn, manifestsOf, scriptsOf } from '../settings/called-scripts.ts';
import { judgementOf } from '../settings/command-line.ts';
import { fieldsOf } from '../settings/fields.ts';
import { projectOf } from '../settings/resolve.ts';
import { lineStarts, position } from '../text/lines.ts';
import { deedsOf } from './deeds.ts';
import { cut } from './items.ts';
import { mask } from './mask.ts';
import type { Written } from './written.ts';

/** By the path of the package.json, each script once with the first file that calls it. */
export function calledItems(sources: readonly Written[]): ReadonlyMap<string, readonly InventoryItem[]> {
  const manifests = manifestsOf(sources);
  const found = new Map<string, Map<string, InventoryItem>>();
  for (const { file, views } of manifests.size === 0 ? [] : sources) {
    const manifest = manifests.get(projectOf(file.path));
    if (!manifest) continue;
    const starts = lineStarts(manifest.file.text);
    for (const { called } of callsIn(file, fieldsOf(file, views))) {
      for (const script of scriptsOf(manifest.fields, called)) {
        const own = found.get(manifest.file.path) ?? new Map<string, InventoryItem>();
        found.set(manifest.file.path, own);
        if (own.has(script.key)) continue;
        const judged = judgementOf(script, manifest.fields);
        own.set(script.key, {
          verb: 'runs',
          key: script.key,
          line: position(starts, script.view.locate(0, 1).start).line,
          text: cut(mask(script.value)),
          label: `script ${script.name}, called by ${file.path}`,
          deeds: deedsOf(judged),
          scripts: judged.scripts.slice(0, 20),
        });
      }
    }
  }
  return new Map([...found].map(([path, items]) => [path, [...items.values()]]));
}
