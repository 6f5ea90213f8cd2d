// A repository that approves its own MCP servers, and a server that deserves the question: one that is an alarm by itself, or
// one that runs code of the repository. Servers from registries that everybody knows are left to the plain finding.
import type { Compound, Detector, Found, Repo } from '../model/rule.ts';
import { besideOf, heaviest, placeOf, weightOf } from '../settings/beside.ts';
import { judgementOf } from '../settings/command-line.ts';
import { fieldsOf } from '../settings/fields.ts';
import { fieldsAt } from '../settings/key-path.ts';

const APPROVES = new Set(['trusts-all-project-servers', 'mcp-auto-approve']);
const SERVERS = new Set(['mcp-server-shell', 'mcp-server-hidden-file', 'mcp-remote-http']);

export const detector: Detector = {
  level: 'compound',
  *detect(parts, repo) {
    const approvals = parts.filter(part => APPROVES.has(part.rule.id));
    if (approvals.length === 0) return;
    const server = heaviest(parts.filter(part => SERVERS.has(part.rule.id) && weightOf(part) >= 1));
    if (server) {
      const { file, view, match } = server;
      const related = approvals.slice(0, 5).map(besideOf);
      yield { file, view, match: { ...match, directive: 3 }, related, replaces: approvals };
    } else yield* ownCode(approvals, repo);
  },
};

/** A server that is a file of the repository: whoever commits it runs in the agent's place. */
function* ownCode(approvals: readonly Found[], { files }: Repo): Iterable<Compound> {
  for (const { file, views } of files) {
    const paths = new Set(file.surface.keys.filter(key => key.when === 'server-command').map(key => key.path));
    const fields = fieldsOf(file, views);
    for (const path of paths) {
      for (const field of fieldsAt(fields, path, true)) {
        const { deeds } = judgementOf(field, fields);
        if (!deeds.has('runs-local-script') && !deeds.has('runs-inline-code')) continue;
        const [first] = approvals as [Found];
        const related = [placeOf(file, field.view, 'The server that is approved')];
        yield { ...first, match: { ...first.match, directive: 1 }, related, replaces: approvals };
        return;
      }
    }
  }
}
