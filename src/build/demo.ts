// test-repos/demo -> src/generated/demo.ts: the sample that `unjack demo` writes, still spelled, so that the package
// holds no live payload. The tests hold the same sample to exact findings.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeGenerated } from './write.ts';

export function generateDemo(root = 'test-repos/demo/repo'): void {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const texts = Object.fromEntries(
    files.map(path => [path.replace(/\.inert$/, ''), readFileSync(join(root, path), 'utf8')]),
  );
  writeGenerated(
    'demo.ts',
    `/** Relative path to spelled text. */\nexport const demoFiles: Readonly<Record<string, string>> = ${JSON.stringify(texts, null, 1)};\n`,
  );
}
