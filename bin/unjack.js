#!/usr/bin/env node
// CommonJS (bin/package.json says so): Node starts it faster than an ES module.
require('../dist/cli.cjs')
  .main(process.argv.slice(2))
  .then(code => {
    process.exitCode = code;
  });
