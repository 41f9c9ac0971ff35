// One project a ring: the file's suffix says which parts it needs (see README, "Tests").
const ring = (displayName, suffix, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testEnvironment: 'node',
  testMatch: [`**/*.${suffix}.ts`],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@titik/(calendar|catalogue|contracts|eventing|importing|platform|testing)/(.*)$': '<rootDir>/libs/$1/src/$2',
  },
  transform: { '^.+\\.(ts|js|mjs|cjs)$': ['@swc/jest'] },
  transformIgnorePatterns: [],
  // Jest runs files in a context of their own, in which each look at a global is slow. Not Array and Object: a literal is
  // of the context's own, and would be an instance of neither.
  sandboxInjectedGlobals: ['Math', 'Number', 'Infinity'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  ...extra,
});

module.exports = {
  coverageProvider: 'v8',
  projects: [ring('unit', 'spec'), ring('integration', 'int-spec'), ring('e2e', 'e2e-spec')],
};
