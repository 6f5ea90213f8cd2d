// Forms of an inventory by their names on the command line, loaded on use.
import type { Inventory } from '../../model/inventory.ts';
import type { InventoryOptions } from './options.ts';

type Form = (inventory: Inventory, options: InventoryOptions) => string;

export const inventoryForms: Readonly<Record<string, () => Promise<Form>>> = {
  pretty: async () => (await import('./terminal.ts')).terminalInventory,
  json: async () => (await import('./json.ts')).jsonInventory,
  markdown: async () => (await import('./markdown.ts')).markdownInventory,
};
