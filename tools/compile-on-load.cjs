// Lets threads that specs start run from the sources: Jest compiles for itself only. Preloaded by tools/test.ts.
const { readFileSync } = require('node:fs');

require.extensions['.ts'] = (module, filename) => {
  const { transformSync } = require('@swc/core');
  module['_compile'](transformSync(readFileSync(filename, 'utf8'), { filename }).code, filename);
};
