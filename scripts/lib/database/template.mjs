// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheDir, inProject } from '../project.mjs';
import { runOrFail } from '../run/child.mjs';
import { onEnd } from '../run/main.mjs';
import { withConnection } from './connection.mjs';
import { createDatabaseSql } from './external.mjs';
import { fillDatabase, templateFile, templateFolder } from './template-copy.mjs';
import { databaseUrl } from './url.mjs';

/**
 * Prepares databases that tests copy: one with all tables, one with the demo community as well. Nearly every test file
 * wants one, and a copy takes a fifth of the time that migrating and seeding takes.
 *
 * @param {string} serverUrl of a database server, without a database
 * @param {Record<string, string>} secrets the demo community is encrypted with
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<Record<string, string>>} what tests need in their environment to find them
 */
export async function provideTemplates(serverUrl, secrets, { say }) {
  const folder = path.join(cacheDir, 'database-template', String(process.pid));
  const migrated = `linge_migrated_${process.pid}`;
  const seeded = `linge_seeded_${process.pid}`;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  onEnd('databases to copy', async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await withConnection(serverUrl, async (connection) => {
      for (const name of [migrated, seeded]) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    });
  });
  const command = (/** @type {string} */ what, /** @type {string} */ script, /** @type {string} */ name) =>
    runOrFail(what, process.execPath, [inProject('server/dist', script)], {
      env: { ...secrets, DATABASE_URL: databaseUrl(serverUrl, name) },
      say,
    });
  const write = (/** @type {string} */ file, /** @type {string[]} */ statements) =>
    fs.writeFileSync(path.join(folder, file), JSON.stringify(statements));
  await withConnection(serverUrl, async (connection) => {
    for (const name of [migrated, seeded]) await connection.query(createDatabaseSql(name));
    await command('Migrating a database to copy', 'migrate.js', migrated);
    write(templateFile('migrated'), await copyStatements(connection, migrated));
    await fillDatabase(databaseUrl(serverUrl, seeded), 'migrated', folder);
    // named before it is seeded: the demo community counts from that day
    const seededFile = templateFile('seeded');
    await command('Seeding a database to copy', 'seed.js', seeded);
    write(seededFile, await copyStatements(connection, seeded));
  });
  return { [templateFolder]: folder };
}

/**
 * @param {import('./connection.mjs').Connection} connection
 * @param {string} name of the database to copy
 * @returns {Promise<string[]>} statements for one connection to the copy: tables as they are defined now, and their rows
 */
async function copyStatements(connection, name) {
  const [tables] = await connection.query(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'",
    [name],
  );
  const statements = ['SET foreign_key_checks = 0'];
  for (const { name: table } of tables) {
    const source = `\`${name}\`.\`${table}\``;
    const [[definition]] = await connection.query(`SHOW CREATE TABLE ${source}`);
    statements.push(String(definition?.['Create Table']));
    const [rows] = await connection.query(`SELECT 1 FROM ${source} LIMIT 1`);
    if (rows.length > 0) statements.push(`INSERT INTO \`${table}\` SELECT * FROM ${source}`);
  }
  return statements;
}
