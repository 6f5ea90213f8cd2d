// Format -> reporter, loaded on use. A new format is one file and one line here.
import type { Reporter } from '../model/report.ts';

export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./terminal.ts')).terminal,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
};
