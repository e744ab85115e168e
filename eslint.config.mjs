import fs from 'node:fs';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom (docs/architecture.md). Every import in this project is a package name or a relative path that
 * ends in the file's role, so a pattern over the written path is enough to tell.
 */
const forbidImports = (...patterns) => ({
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

/** Whatever a resident or a worker would name has a folder of its own. */
const notCapabilities = ['common', 'config', 'demo', 'migrations', 'wechat'];
const capabilityFolders = fs
  .readdirSync(new URL('server/src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !notCapabilities.includes(entry.name));
const capabilities = `(?:${capabilityFolders.map(({ name }) => name).join('|')})`;

const otherCapability = {
  regex: `^(?:\\.\\./)+${capabilities}/(?!.*(?:\\.service|\\.module|-listener)\\.js$)`,
  message:
    "Call another capability's exported service (or listen to it), never its repository, entity or mapper.",
};
const noQueries = {
  regex: '(?:^typeorm$|^mysql2|\\.repository\\.js$|\\.entity\\.js$)',
  message: 'Transport only: controller → service → repository → entity.',
};
const pure = {
  regex: '^(?!@linge/shared/|\\.{1,2}/(?:[\\w-]+/)*[\\w-]+\\.(?:workflow|policy)\\.js$)',
  message: 'Workflows and policies are pure: they import the contract and one another.',
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.data/', '.cache/', 'screenshots/', '**/.swc/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'shared/tsconfig.test.json',
          'server/tsconfig.test.json',
          'miniapp/tsconfig.json',
          'miniapp/test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Nest's lifecycle and guards have promise-typed signatures that a sync answer also fits.
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.{mjs,js,cjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['shared/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: forbidImports({
      regex: '^(?!\\.{1,2}/|zod/mini$)',
      message: 'The contract imports zod/mini alone: it also runs in the mini-program.',
    }),
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/config/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in server/src/config alone.' },
      ],
    },
  },
  {
    files: ['server/src/*/**/*.ts'],
    ignores: ['server/src/{common,config,demo,migrations,wechat}/**', '**/*.spec.ts'],
    rules: forbidImports(otherCapability),
  },
  {
    files: ['server/src/*/*.controller.ts'],
    rules: forbidImports(otherCapability, noQueries),
  },
  {
    files: ['server/src/**/*.{workflow,policy}.ts'],
    rules: forbidImports(pure),
  },
  {
    files: ['server/src/*/*.repository.ts'],
    rules: forbidImports(otherCapability, {
      regex: '\\.(?:service|controller)\\.js$',
      message: 'A repository only queries.',
    }),
  },
  {
    files: ['server/src/{common,wechat}/**/*.ts'],
    ignores: ['server/src/common/database/entities.ts', '**/*.spec.ts'],
    rules: forbidImports({
      regex: `^(?:\\.\\./)+${capabilities}/`,
      message: 'What every capability stands on knows none of them.',
    }),
  },
  {
    files: ['server/src/migrations/**', 'server/src/demo/**/*data*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['miniapp/src/components/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts'],
    rules: forbidImports({
      regex: '(?:^|/)services/',
      message: 'Components are presentational: pages fetch and pass on.',
    }),
  },
  {
    files: ['miniapp/src/subpackages/*/**/*.{ts,tsx}', 'miniapp/src/pages/*/**/*.{ts,tsx}'],
    rules: forbidImports({
      regex:
        '(?:/subpackages/|^(?:\\.\\./){2,}(?!frame/|services/|components/|platform/|format/|style/)[\\w-]+/|/pages/)',
      message: 'Pages stand on frame, services, components, platform and the contract, never on one another.',
    }),
  },
);
