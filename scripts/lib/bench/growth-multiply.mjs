// @ts-check

/**
 * Makes a hundred communities of one: every row of the demo's first community, and of all that hangs from it, once more
 * for each, under ids of its own. What is encrypted is copied as it stands: it is bound to the row that it was
 * made for, and nobody of the bench reads those of other communities.
 */

/** Beside the two of the demo. */
const copies = 101;
const communitiesOfTown = 10;

/** Written once for the whole deployment, or by the server for itself. */
const shared = ['migrations', 'outbox_messages', 'towns'];

/** A day's worth of the first eight digits of an id, which count its time in 65.5 seconds. */
const day = Math.round(86_400_000 / 65_536);

/** The same id, made some days earlier. @param {string} id */
const moved = (id) =>
  `CONCAT(LPAD(LOWER(HEX(CONV(LEFT(${id}, 8), 16, 10) - c.n * ${day})), 8, '0'), SUBSTR(${id}, 9))`;

/**
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {string} communityId of the one to multiply
 * @param {(text: string) => void} say
 */
export async function multiply(connection, communityId, say) {
  await writeCopies(connection, communityId);
  for (const setting of ['foreign_key_checks', 'unique_checks']) await connection.query(`SET ${setting} = 0`);
  const tables = await columnsByTable(connection);
  for (const [table, columns] of tables) {
    if (shared.includes(table) || table.startsWith('bench_')) continue;
    say(table);
    const names = columns.map(({ name }) => `\`${name}\``).join(', ');
    const values = columns.map((column) => valueOf(table, column)).join(', ');
    // Filled in one statement while it is empty, a table is written in order and its indexes by sorting.
    await connection.query(`CREATE TABLE bench_source AS SELECT ${names} FROM \`${table}\``);
    await connection.query(`TRUNCATE \`${table}\``);
    await connection.query(`INSERT INTO \`${table}\` (${names}) SELECT ${values} FROM bench_source t
      JOIN bench_copies c ON c.n = 0 OR ${whichOf(table, columns, communityId)}`);
    await connection.query('DROP TABLE bench_source');
  }
  await connection.query('DROP TABLE bench_copies');
}

/** @param {import('../database/connection.mjs').Connection} connection @param {string} communityId */
async function writeCopies(connection, communityId) {
  await connection.query(`CREATE TABLE bench_copies (n INT NOT NULL PRIMARY KEY, town_id CHAR(36) CHARACTER SET ascii
    COLLATE ascii_bin NOT NULL)`);
  const [[town]] = await connection.query(`SELECT town_id FROM communities WHERE id = '${communityId}'`);
  const own = String(town?.['town_id']);
  const towns = Math.floor((copies + 1) / communitiesOfTown);
  const idOfTown = (/** @type {number} */ number) => own.slice(0, -3) + String(number).padStart(3, '0');
  for (let number = 1; number <= towns; number++) {
    await connection.query(`INSERT INTO towns (id, name) VALUES ('${idOfTown(number)}', '第${number}镇')`);
  }
  const rows = Array.from({ length: copies + 1 }, (_, index) => {
    // the demo's own town gets eight beside its two
    const number = Math.floor((index + 1) / communitiesOfTown);
    return `(${index}, '${number === 0 ? own : idOfTown(number)}')`;
  });
  await connection.query(`INSERT INTO bench_copies VALUES ${rows.join(', ')}`);
}

/**
 * @typedef {{ name: string, type: string }} Column
 * @param {import('../database/connection.mjs').Connection} connection
 */
async function columnsByTable(connection) {
  const [rows] = await connection.query(
    `SELECT c.table_name AS tableName, c.column_name AS name, c.column_type AS type FROM information_schema.columns c
      JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' ORDER BY c.table_name, c.ordinal_position`,
  );
  /** @type {Map<string, Column[]>} */
  const tables = new Map();
  for (const row of rows) {
    const [table, name, type] = ['tableName', 'name', 'type'].map((key) => String(row[key]));
    if (!table || !name || !type) continue;
    tables.set(table, [...(tables.get(table) ?? []), { name, type }]);
  }
  return tables;
}

/** What a copy has in a column; number 0 is the original. @param {string} table @param {Column} column */
function valueOf(table, { name, type }) {
  const own = `t.\`${name}\``;
  const value = copiedValue(table, { name, type }, own);
  return value === own ? own : `IF(c.n = 0, ${own}, ${value})`;
}

/** @param {string} table @param {Column} column @param {string} own */
function copiedValue(table, { name, type }, own) {
  if (name === 'town_id') return 'c.town_id';
  if (table === 'communities' && name === 'name') return `CONCAT('第', c.n, '社区')`;
  if (name === 'open_id') return `CONCAT(c.n, '-', ${own})`;
  if (table === 'doors' && name === 'code') return `CONCAT(LPAD(c.n, 3, '0'), SUBSTR(${own}, 4))`;
  return type === 'char(36)' ? moved(own) : own;
}

/**
 * Which rows are copied. Those without a community hang from some that have one.
 *
 * @param {string} table @param {readonly Column[]} columns @param {string} communityId
 */
function whichOf(table, columns, communityId) {
  if (table === 'communities') return `t.id = '${communityId}'`;
  return columns.some(({ name }) => name === 'community_id') ? `t.community_id = '${communityId}'` : 'TRUE';
}
