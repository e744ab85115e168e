// @ts-check

const swc = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
  },
  sourceMaps: 'inline',
};

/** What every project shares. Started with `--experimental-vm-modules`: everything is an ES module. */
const common = {
  testEnvironment: 'node',
  // libraries keep objects of one test file for the next, which Jest would only warn about
  testEnvironmentOptions: { globalsCleanup: 'off' },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@linge/shared/(.*)$': '<rootDir>/shared/src/$1.ts',
    // sources name the compiled file; the first that exists counts, so packages still find their own
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts', '$1.tsx'],
  },
  // written by builds and by `npm start` while tests may run
  modulePathIgnorePatterns: ['<rootDir>/(shared|server|miniapp)/dist/', '<rootDir>/\\.(data|cache)/'],
};

/** @type {import('jest').Config} */
export default {
  watchman: false,
  // honoured here alone, not in a project; a busy machine makes hooks that start servers slow
  testTimeout: 120_000,
  cacheDirectory: '<rootDir>/.cache/jest',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{shared,server,miniapp}/src/**/*.spec.{ts,tsx}',
        '<rootDir>/scripts/**/*.spec.mjs',
      ],
    },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/server/test/**/*.e2e.ts'] },
    {
      ...common,
      displayName: 'journey',
      testMatch: ['<rootDir>/miniapp/test/**/*.journey.ts'],
    },
    {
      ...common,
      displayName: 'screenshot',
      testMatch: ['<rootDir>/miniapp/test/screenshot/*.screenshot.ts'],
    },
  ],
};
