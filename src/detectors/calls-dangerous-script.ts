// What runs by itself calls a script of package.json by name, and that script, or one that it calls, is what does the harm.
// Stands at the call, because there it is decided when it runs.
import type { Detector, FileMatch } from '../model/rule.ts';
import { placeOf } from '../settings/beside.ts';
import { callsIn, type Manifest, manifestsOf, scriptsOf } from '../settings/called-scripts.ts';
import { judgementOf } from '../settings/command-line.ts';
import { type Field, fieldsOf } from '../settings/fields.ts';
import type { Judgement } from '../settings/judgement.ts';
import { onlyInstallers } from '../settings/known-host.ts';
import { matchOf } from '../settings/place.ts';
import { projectOf } from '../settings/resolve.ts';

interface Harm {
  readonly field: Field;
  readonly deed: string;
}

export const detector: Detector = {
  level: 'repo',
  *detect({ files }) {
    const manifests = manifestsOf(files);
    if (manifests.size === 0) return;
    const known = new Map<string, Harm | undefined>();
    const harmOf = (manifest: Manifest, name: string): Harm | undefined => {
      const key = `${manifest.file.path}\0${name}`;
      if (!known.has(key)) known.set(key, harmIn(manifest, name));
      return known.get(key);
    };
    for (const { file, views } of files) {
      const manifest = manifests.get(projectOf(file.path));
      if (!manifest) continue;
      for (const { field, called } of callsIn(file, fieldsOf(file, views))) {
        for (const name of called) {
          const harm = harmOf(manifest, name);
          if (!harm || harm.field === field) continue;
          yield { file, ...told(manifest, field, name, harm) };
          break;
        }
      }
    }
  },
};

function harmIn({ fields }: Manifest, name: string): Harm | undefined {
  for (const field of scriptsOf(fields, [name])) {
    const deed = deedOf(judgementOf(field, fields));
    if (deed !== undefined) return { field, deed };
  }
  return undefined;
}

function deedOf({ deeds, fetched, secrets }: Judgement): string | undefined {
  if (deeds.has('fetches-and-runs') && !onlyInstallers(fetched)) return 'downloads code and runs it';
  if (deeds.has('decodes-and-runs')) return 'decodes text and runs it';
  if (deeds.has('opens-shell')) return 'opens a shell to another machine';
  if (deeds.has('sends-data') && secrets.length > 0) return 'sends secrets away';
  if (deeds.has('runs-hidden-file')) return 'runs a hidden file';
  if (deeds.has('persists')) return 'installs itself to run again later';
  return deeds.has('destroys') ? 'deletes files outside the project' : undefined;
}

function told({ file }: Manifest, field: Field, script: string, { field: harmful, deed }: Harm): FileMatch {
  const related = [placeOf(file, harmful.view, 'The script')];
  return { ...matchOf(field.view, { facts: { script, deed } }), related };
}
