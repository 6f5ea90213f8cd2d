// Commands and options in one place for those who need both.
export { COMMANDS, type CommandName, type KnownCommand } from './command-table.ts';
export { FORMATS, OPTIONS } from './option-table.ts';
export type { OptionRow } from './rows.ts';
