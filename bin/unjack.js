#!/usr/bin/env node
// CommonJS (bin/package.json says so): Node starts it faster than an ES module.
const { resolve } = require('node:path');
const { start } = require('../dist/start.cjs');

// Everything is written by now. Left to end by itself, Node takes its heap apart first.
start(resolve(__dirname, '../dist'), require, process.argv.slice(2)).then(code => {
  process.exit(code);
});
