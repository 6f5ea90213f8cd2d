// Loaded with --require: at the end, prints the path of every module that was loaded, one line each, to standard error.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  for (const path of Object.keys(require.cache)) writeSync(2, `module ${path}\n`);
});
