// What all targets from elsewhere are opened with.
import { join } from 'node:path';
import type { Notice } from '../model/report.ts';
import type { ArchiveOptions } from '../targets/archive/open.ts';
import type { Errand } from '../targets/errand.ts';
import type { Target } from '../targets/target.ts';
import type { PathOptions } from './paths.ts';

/** `name` as typed; `file`: what the archive is called. */
export function archiveOptions(name: string, file: string, options: PathOptions, errand: Errand): ArchiveOptions {
  return {
    name,
    file,
    agentFile: options.agentFile,
    ...(options.keep && { keep: options.keep }),
    place: { path: () => join(errand.folder(), `spool-${process.hrtime.bigint()}`) },
    halt: errand.halt,
  };
}

/** A target of which nothing could be had. */
export function nothing(name: string, notice: Notice): Target {
  return { name, notices: [notice], entries: () => [] };
}
