import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const outputRoot = `dist/${process.env.TARO_ENV ?? 'weapp'}`;
const root = path.resolve(__dirname, '..');
const sharedSource = path.resolve(root, '../shared/src');

/** Sizes are written in CSS pixels for a 375 px wide screen and stay CSS pixels on both builds. */
const designWidth = 375;
const pxtransform = { enable: true, config: { targetUnit: 'px' } } as const;

/** base.wxml knows no `aria-*`; without these, a screen reader in WeChat hears no label. */
const spoken = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' };
const spokenComponents = {
  ...Object.fromEntries(
    ['Text', 'Button', 'Image', 'Input', 'Textarea', 'Switch'].map((name) => [name, spoken]),
  ),
  // headings are views
  View: { ...spoken, 'aria-level': '' },
};

/** Workspace and dependency code that ships syntax newer than the oldest clients understand. */
const modern = /node_modules[\\/](\.pnpm[\\/])?(zod|uuid|idb-keyval)[@\\/]/;
const compile = { include: [sharedSource, (file: string) => modern.test(file)] };

/** What the WeChat build calls; the web build calls the origin it came from. */
const weappApiUrl = process.env.TARO_APP_API_URL ?? 'http://127.0.0.1:3000';

/** WeChat's cloud hosting carries the WeChat build's requests where an environment is named. */
const cloudEnv = process.env.TARO_APP_CLOUD_ENV ?? '';
const cloudService = process.env.TARO_APP_CLOUD_SERVICE ?? 'linge';

interface WebpackChain {
  merge(options: object): void;
  performance: { hints(on: boolean): void };
}

/** `./x.js` in the shared sources is the file `x.ts`. */
function readSharedSource(chain: WebpackChain) {
  chain.merge({ resolve: { extensionAlias: { '.js': ['.js', '.ts'] } } });
}

/**
 * Pages of the web build are loaded one by one. What many of them use comes with the first one; what a few share, with
 * the first of those: else a visitor at a door would wait for what only staff ever open. Styles stay in one order, that
 * of the one file they all share.
 */
const cacheGroups = {
  style: { name: 'common', type: 'css/mini-extract', minChunks: 2, priority: 30, enforce: true },
  common: { name: 'common', minChunks: 16, priority: 20, enforce: true },
  shared: { chunks: 'async', minChunks: 2, minSize: 12_000, priority: 10, reuseExistingChunk: true },
} as const;

export default defineConfig<'webpack5'>(() => ({
  projectName: 'linge',
  date: '2026-11-22',
  designWidth,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  plugins: [
    '@tarojs/plugin-framework-react',
    ...(process.env.TARO_ENV === 'h5'
      ? ['@tarojs/plugin-platform-h5', path.join(__dirname, 'finish-web.ts')]
      : ['@tarojs/plugin-platform-weapp']),
    ['@tarojs/plugin-inject', { components: spokenComponents }],
  ],
  alias: { '@linge/shared': sharedSource },
  defineConstants: {
    API_URL: JSON.stringify(process.env.TARO_ENV === 'h5' ? '' : weappApiUrl),
    CLOUD_ENV: JSON.stringify(process.env.TARO_ENV === 'h5' ? '' : cloudEnv),
    CLOUD_SERVICE: JSON.stringify(cloudService),
  },
  // theme.json names the tab icons, which the build cannot see
  copy: {
    patterns:
      process.env.TARO_ENV === 'h5' ? [] : [{ from: 'src/asset/tab/', to: `${outputRoot}/asset/tab/` }],
    options: {},
  },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform },
    webpackChain: readSharedSource,
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true }, pxtransform },
    webpackChain(chain: WebpackChain) {
      readSharedSource(chain);
      chain.merge({ optimization: { splitChunks: { chunks: 'all', cacheGroups } } });
      chain.performance.hints(false);
    },
  },
}));
