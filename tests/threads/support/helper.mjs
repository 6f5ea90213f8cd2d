// A helper thread that runs the sources as they are, without a build.
import { register } from 'tsx/esm/api';

register();
await import('../../../src/threads/worker.ts');
