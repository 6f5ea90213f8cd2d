// Forms of an inventory by their names on the command line.
import type { Inventory } from '../../model/inventory.ts';
import { jsonInventory } from './json.ts';
import { markdownInventory } from './markdown.ts';
import type { InventoryOptions } from './options.ts';
import { terminalInventory } from './terminal.ts';

export const inventoryForms: Readonly<Record<string, (inventory: Inventory, options: InventoryOptions) => string>> = {
  pretty: terminalInventory,
  json: jsonInventory,
  markdown: markdownInventory,
};
