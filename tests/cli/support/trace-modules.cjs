// Loaded with --require: prints every script that is compiled from a file, one line each, to standard error, and whether
// V8 took its code cache.
const { writeSync } = require('node:fs');
const vm = require('node:vm');

const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    const cache = options.cachedData === undefined ? 'none' : this.cachedDataRejected ? 'refused' : 'taken';
    writeSync(2, `module ${cache} ${options.filename}\n`);
  }
};
