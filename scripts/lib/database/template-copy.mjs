// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { withConnection } from './connection.mjs';

/** The variable that names the folder in which databases to copy are described, see `provideTemplates`. */
export const templateFolder = 'TEST_DATABASE_TEMPLATES';

/**
 * Statements as JSON that make an empty database a copy of a prepared one. The demo community counts from the day on
 * which it is seeded, so the name of that one has the day in China in it.
 *
 * @param {'migrated' | 'seeded'} content
 */
export const templateFile = (content) =>
  content === 'migrated' ? 'migrated.json' : `seeded-${today()}.json`;

/** @returns {string} `2026-11-28` */
const today = () => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

/**
 * Makes an empty database a copy of a prepared one on the same server.
 *
 * @param {string} url of the empty database
 * @param {'migrated' | 'seeded'} content
 * @param {string} [folder] where the copies are described
 * @returns {Promise<boolean>} false where none is prepared for today, and the database is still empty
 */
export async function fillDatabase(url, content, folder = process.env[templateFolder]) {
  if (!folder || !fs.existsSync(path.join(folder, templateFile(content)))) return false;
  /** @type {string[]} */
  const statements = JSON.parse(fs.readFileSync(path.join(folder, templateFile(content)), 'utf8'));
  await withConnection(url, async (connection) => {
    for (const statement of statements) await connection.query(statement);
  });
  return true;
}
