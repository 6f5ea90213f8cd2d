// Name, version and home of the project, the only place they are written in code.
import manifest from '../package.json' with { type: 'json' };

export const NAME = 'unjack';

export const VERSION: string = manifest.version;

/** Where the project lives. Empty until it has a public home: what needs it (SARIF helpUri, links) is left out. */
export const PROJECT_URL = '';
