// The test repositories, loaded in memory. Developer tools load them in the same way.
export { type Expected, loadRepo, loadRepos, type TestRepo } from '../../src/build/inert.ts';
