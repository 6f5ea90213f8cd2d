// The inventory for programs, under a schema with a version (docs/reference/inventory.md). Holds no time, so that equal
// trees give equal bytes; foreign text is quoted as in a report.
import type { Inventory, InventoryFile, InventoryItem } from '../../model/inventory.ts';
import { quote } from '../../text/quote.ts';
import { quotePath } from '../../text/quote-path.ts';
import { NAME, VERSION } from '../../version.ts';
import { noticeRecord } from '../record.ts';
import { stringify } from '../stringify.ts';
import { agentsOf, isReadBy } from './groups.ts';
import type { InventoryOptions } from './options.ts';

const SCHEMA_VERSION = 1;

export function jsonInventory(inventory: Inventory, { agent }: InventoryOptions): string {
  const files = inventory.files.filter(file => agent === undefined || isReadBy(file, agent));
  return stringify({
    schemaVersion: SCHEMA_VERSION,
    tool: { name: NAME, version: VERSION },
    target: quotePath(inventory.target),
    agents: agentsOf(inventory)
      .filter(name => agent === undefined || name.toLowerCase() === agent.toLowerCase())
      .map(name => ({
        agent: quote(name),
        files: files.filter(file => isReadBy(file, name)).map(file => quotePath(file.path)),
      })),
    files: files.map(fileRecord),
    notices: inventory.notices.map(noticeRecord),
  });
}

function fileRecord(file: InventoryFile) {
  return {
    path: quotePath(file.path),
    title: quote(file.title),
    kind: file.kind,
    owner: quote(file.owner),
    when: file.when,
    loadedBy: file.loadedBy.map(({ agent, when }) => ({ agent: quote(agent), when })),
    verified: file.verified,
    sha256: file.sha256,
    ...(file.link === undefined ? {} : { link: quotePath(file.link) }),
    because: file.because.map(path => quotePath(path)),
    items: file.items.map(itemRecord),
  };
}

function itemRecord({ verb, key, line, text, label, deeds, scripts }: InventoryItem) {
  return {
    verb,
    key: quote(key, 400),
    line,
    text: quote(text, 4000),
    label: quote(label),
    deeds: deeds.map(deed => quote(deed)),
    scripts: scripts.map(path => quotePath(path)),
  };
}
