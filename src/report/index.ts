// Format -> reporter, loaded on use.
import type { Reporter } from '../model/report.ts';

export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  sarif: async () => (await import('./sarif.ts')).sarif,
};
