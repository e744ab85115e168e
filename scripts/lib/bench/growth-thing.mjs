// @ts-check
import { withConnection } from '../database/connection.mjs';
import { benchNotice } from './growth-notice-life.mjs';

/** Different things that a request is about; doors are more, as their pages are kept for half a minute. */
export const kinds = 60;

/** @typedef {Record<string, string>} Row */

/**
 * What requests are about, looked up in the demo.
 *
 * @typedef {Awaited<ReturnType<typeof lookUp>>} Things
 *
 * @param {string} databaseUrl
 * @param {import('./growth-life.mjs').FieldSecrets} secrets
 */
export const growthThings = (databaseUrl, secrets) =>
  withConnection(databaseUrl, (connection) => lookUp(connection, secrets));

/**
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {import('./growth-life.mjs').FieldSecrets} secrets
 */
async function lookUp(connection, { cipher, fieldPlace }) {
  const rows = async (/** @type {string} */ sql) => /** @type {Row[]} */ ((await connection.query(sql))[0]);
  const [own] = await rows(`SELECT a.grid_id AS gridId, a.community_id AS communityId FROM grid_assignments a
    JOIN staff_members s ON s.id = a.staff_member_id JOIN accounts c ON c.id = s.account_id
    WHERE c.open_id = 'demo-gridWorker' AND a.role = 'gridWorker'`);
  const { communityId = '', gridId = '' } = own ?? {};
  const some = (/** @type {string} */ columns, /** @type {string} */ from, limit = kinds) =>
    rows(`SELECT ${columns} FROM ${from} ORDER BY CRC32(t.id) LIMIT ${limit}`);
  const here = `t.community_id = '${communityId}'`;
  const sealed = await some(
    't.id, t.phone_cipher AS phone',
    `residents t WHERE ${here} AND phone_cipher IS NOT NULL`,
  );
  const place = /** @type {(id: string) => string} */ (fieldPlace['residentPhone']);
  return {
    communityId,
    gridId,
    residents: await some(
      't.id, t.name, t.name_initials AS initials, t.name_pinyin AS pinyin, t.household_id AS householdId',
      `residents t WHERE ${here} AND t.grid_id = '${gridId}'`,
    ),
    long: await rows(`SELECT resident_id AS id, household_id AS householdId FROM registry_changes
      WHERE community_id = '${communityId}' AND type = 'ResidentCorrected' GROUP BY resident_id, household_id LIMIT 50`),
    // those behind doors about which there is a page of complaints
    homes: await rows(`SELECT h.id FROM households h JOIN rooms m ON m.id = h.room_id
      JOIN doors d ON d.building_unit_id = m.building_unit_id
      WHERE h.community_id = '${communityId}' AND h.state = 'open'
        AND (SELECT COUNT(*) FROM complaints c WHERE c.door_id = d.id) >= 20 ORDER BY h.id LIMIT ${kinds}`),
    tails: sealed.map(({ id = '', phone = '' }) => cipher.decrypt(phone, place(id)).slice(-4)),
    rooms: await some(
      `CONCAT(b.estate, REGEXP_SUBSTR(b.name, '^[0-9]+'), '-', REGEXP_SUBSTR(u.name, '^[0-9]+'), '-', t.number) AS full,
        CONCAT(REGEXP_SUBSTR(b.name, '^[0-9]+'), '-', REGEXP_SUBSTR(u.name, '^[0-9]+'), '-', t.number) AS short`,
      `rooms t JOIN building_units u ON u.id = t.building_unit_id JOIN buildings b ON b.id = u.building_id
        WHERE ${here} AND u.name REGEXP '^[0-9]'`,
    ),
    labels: await rows(`SELECT code FROM labels WHERE community_id = '${communityId}' ORDER BY position`),
    grids: await rows(`SELECT id FROM grids WHERE community_id = '${communityId}' ORDER BY number`),
    categories:
      await rows(`SELECT id FROM complaint_categories WHERE community_id = '${communityId}' AND retired = 0
      AND id NOT IN (SELECT parent_id FROM complaint_categories WHERE parent_id IS NOT NULL) ORDER BY id`),
    records: await some('t.id, t.released_at AS releasedAt', `public_records t WHERE ${here}`, 100),
    doors: await some('t.code, t.id, t.position, t.label', `doors t WHERE ${here}`, 400),
    buildings: await some('t.id', `buildings t WHERE ${here}`, 20),
    staff: await some(
      't.id, t.account_id AS accountId',
      `staff_members t WHERE ${here} AND t.account_id IS NOT NULL`,
    ),
    revealed: await rows(
      `SELECT DISTINCT resident_id AS id FROM access_records WHERE community_id = '${communityId}'`,
    ),
    // the demo's own, but for those that are told in minutes before its seed: their ids are the same in every database
    complaints: await some(
      't.id',
      `complaints t WHERE ${here} AND t.number NOT LIKE 'bench-%' AND t.created_at < NOW() - INTERVAL 2 DAY`,
    ),
    units: await rows(`SELECT id FROM units WHERE community_id = '${communityId}'`),
    notices: await rows(`SELECT id FROM notices WHERE community_id = '${communityId}' AND state = 'published'
      AND content_hash <> '${benchNotice}'
      ORDER BY id`),
    queued:
      await rows(`SELECT id, created_at AS createdAt FROM complaints WHERE community_id = '${communityId}'
      AND state = 'submitted' ORDER BY created_at LIMIT 20`),
  };
}

/** Where a page ended, as the server writes it. */
export const cursor = (/** @type {(string | number)[]} */ ...keys) =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');
export const query = (/** @type {string} */ path, /** @type {Row} */ values) =>
  `${path}?${new URLSearchParams(values).toString()}`;
export const each = (/** @type {readonly Row[]} */ rows, /** @type {(row: Row) => string} */ path) =>
  rows.map(path);
