// A module hook: prints the address of every module that Node loads, one line each, to standard error.
import { writeSync } from 'node:fs';
import { register } from 'node:module';

if (process.env.TRACE_MODULES_HOOK === undefined) {
  process.env.TRACE_MODULES_HOOK = '1';
  register(import.meta.url);
}

export async function load(url, context, next) {
  writeSync(2, `module ${url}\n`);
  return next(url, context);
}
