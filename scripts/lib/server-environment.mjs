// @ts-check
import path from 'node:path';
import { dataDir, inProject } from './project.mjs';

/**
 * What the server of `npm start` is told. Whatever the caller's own environment sets wins, except for what this
 * command is about: the demo, its port and its database.
 *
 * @param {object} options
 * @param {import('./machine/secrets.mjs').Secrets} options.secrets
 * @param {string} options.databaseUrl
 * @param {number} options.port
 * @param {string} options.publicUrl
 * @param {Record<string, string | undefined>} options.given the caller's environment
 * @returns {Record<string, string>}
 */
export function demoEnvironment({ secrets, databaseUrl, port, publicUrl, given }) {
  const defaults = {
    NODE_ENV: 'development',
    PUBLIC_URL: publicUrl,
    TOKEN_SECRET: secrets.tokenSecret,
    DATA_KEYS: secrets.dataKeys,
    BLIND_INDEX_KEY: secrets.blindIndexKey,
    FILES_DIR: path.join(dataDir, 'files'),
    WEB_DIR: inProject('miniapp/dist/h5'),
  };
  const chosen = Object.entries(defaults).map(([name, value]) => [name, given[name] || value]);
  return { ...Object.fromEntries(chosen), API_DEMO: '1', PORT: String(port), DATABASE_URL: databaseUrl };
}

/**
 * What the server is told when tests boot it as in production.
 *
 * @param {object} options
 * @param {import('./machine/secrets.mjs').Secrets} options.secrets
 * @param {string} options.databaseUrl
 * @param {number} options.port
 * @param {string} options.filesDir
 * @returns {Record<string, string>}
 */
export function productionEnvironment({ secrets, databaseUrl, port, filesDir }) {
  return {
    NODE_ENV: 'production',
    API_DEMO: '0',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    TOKEN_SECRET: secrets.tokenSecret,
    DATA_KEYS: secrets.dataKeys,
    BLIND_INDEX_KEY: secrets.blindIndexKey,
    FILES_DIR: filesDir,
    WEB_DIR: inProject('miniapp/dist/h5'),
    WECHAT_APP_ID: 'wx0000000000000000',
    WECHAT_APP_SECRET: 'never-used-because-nobody-logs-in',
    CONTENT_CHECKS: 'off',
  };
}
