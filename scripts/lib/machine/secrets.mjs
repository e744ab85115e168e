// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir } from '../project.mjs';
import { fail } from '../run/failure.mjs';

/**
 * @typedef {object} Secrets
 * @property {string} databasePassword
 * @property {string} tokenSecret
 * @property {string} dataKeys "1:<base64 of 32 bytes>"
 * @property {string} blindIndexKey base64 of 32 bytes
 */

/** @returns {Secrets} */
export const generateSecrets = () => ({
  databasePassword: randomBytes(24).toString('base64url'),
  tokenSecret: randomBytes(48).toString('base64url'),
  dataKeys: `1:${randomBytes(32).toString('base64')}`,
  blindIndexKey: randomBytes(32).toString('base64'),
});

/**
 * The secrets of `npm start`, made once. They belong to the data: without them nobody can read it.
 *
 * @param {string} [folder]
 * @returns {Secrets}
 */
export function provideSecrets(folder = dataDir) {
  const file = path.join(folder, 'secrets.json');
  if (fs.existsSync(file)) return readSecrets(file);
  if (fs.existsSync(path.join(folder, 'mariadb', 'data'))) {
    fail(
      `${file} is missing, so what the database keeps encrypted cannot be read.`,
      `Restore it from a backup, or delete ${folder} to begin again with the demo community.`,
    );
  }
  const secrets = generateSecrets();
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.new`;
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
  return secrets;
}

/** @param {string} file @returns {Secrets} */
function readSecrets(file) {
  /** @type {Record<string, unknown>} */
  let value = {};
  try {
    value = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    // what is missing is told below
  }
  const { databasePassword, tokenSecret, dataKeys, blindIndexKey } = value;
  if (
    typeof databasePassword !== 'string' ||
    typeof tokenSecret !== 'string' ||
    typeof dataKeys !== 'string' ||
    typeof blindIndexKey !== 'string'
  ) {
    return fail(`${file} is damaged.`, 'Restore it from a backup; it holds the keys of the encrypted data.');
  }
  return { databasePassword, tokenSecret, dataKeys, blindIndexKey };
}
