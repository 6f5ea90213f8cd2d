// One difference between a lock and the repository as it is now.
export interface Change {
  /** Untrusted, like everything below. */
  readonly path: string;
  readonly what: 'new-file' | 'missing-file' | 'changed-text' | 'new' | 'gone' | 'changed';
  /** What was meant by the change in our own words, for instance `runs another command`. */
  readonly words: string;
  /** `MCP server docs`, where the change is about one thing. */
  readonly label?: string;
  readonly was?: string;
  readonly is?: string;
}
