// Properties are tried on the same random values in every run, so that a change and not chance breaks a build.
// SEED=random (or a number that a failure printed) tries others.
import fc from 'fast-check';

const wanted = process.env.SEED ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
