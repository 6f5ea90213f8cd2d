// What a form of the inventory may be asked for.
export interface InventoryOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Name every file and permission. */
  readonly verbose: boolean;
  /** Only what this agent takes up. */
  readonly agent?: string;
}
