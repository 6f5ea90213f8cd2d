// Format -> reporter, loaded on use. A new format is one file and one line here.
import type { Reporter } from '../model/report.ts';

export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./terminal.ts')).terminal,
  concise: async () => (await import('./concise.ts')).concise,
  agent: async () => (await import('./agent.ts')).agent,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  'gitlab-sast': async () => (await import('./gitlab-sast.ts')).gitlabSast,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  markdown: async () => (await import('./markdown.ts')).markdown,
};
