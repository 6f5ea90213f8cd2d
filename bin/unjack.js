#!/usr/bin/env node
// CommonJS (bin/package.json says so): Node starts it faster than an ES module.
const { resolve } = require('node:path');
const { start } = require('../dist/start.cjs');

start(resolve(__dirname, '../dist'), require, process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
