// @ts-check
import { pathToFileURL } from 'node:url';
import { inProject } from '../project.mjs';
import { notices } from './growth-notice-life.mjs';
import { outcomes } from './growth-outcome.mjs';
import { idAt, idOf, numbered, persona, picked, spread } from './growth-sql.mjs';

/**
 * How much happened in a community.
 *
 * @typedef {object} Life
 * @property {number} complaints one in `openOneIn` of them still waits
 * @property {number} openOneIn
 * @property {number} requests decided ones, of each kind: household ties and corrections; beside those that wait
 * @property {number} accesses
 * @property {number} notices
 */

/** Enough to fill the first pages of every list. @type {Life} */
export const aWhile = { complaints: 400, openOneIn: 2, requests: 60, accesses: 200, notices: 60 };
/** What gathers in years: 20,000 complaints of 12,000 residents, 400 of which are open; a notice a working day. @type {Life} */
export const years = { complaints: 20_000, openOneIn: 50, requests: 1500, accesses: 2000, notices: 900 };

/** Waiting requests of each kind. */
const waiting = 120;

/**
 * Writes what happens in a community, for the same people in the same way in every database.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {string} communityId
 * @param {Life} life
 */
export async function writeLife(connection, communityId, life) {
  await connection.query("SET time_zone = '+00:00'");
  const here = `community_id = '${communityId}'`;
  const most = Math.max(life.complaints, life.requests + waiting, life.accesses);
  const numbers = Array.from({ length: most }, (_, number) => `(${number})`).join(',');
  const statements = [
    'CREATE TABLE bench_numbers (n INT NOT NULL PRIMARY KEY)',
    `INSERT INTO bench_numbers VALUES ${numbers}`,
    ...numbered(
      'doors',
      'community_id, grid_id, micro_grid_id, label',
      `doors WHERE ${here} AND building_unit_id IS NOT NULL`,
    ),
    ...numbered('categories', 'community_id', `complaint_categories WHERE ${here}`),
    ...numbered(
      'homes',
      'grid_id, room_id, head_id',
      `households WHERE ${here} AND head_id IS NOT NULL AND state = 'open'`,
    ),
    // every other household has somebody with an account; every grid's worker has one
    `INSERT INTO accounts (id, open_id, display_name, created_at)
      SELECT ${idOf('h.id', 'acc0')}, CONCAT('bench-', h.id), CONCAT(LEFT(p.name, 1), '**'), h.created_at
      FROM households h JOIN residents p ON p.id = h.head_id WHERE h.${here} AND CRC32(h.id) % 2 = 0`,
    `INSERT INTO household_ties (id, community_id, account_id, household_id, resident_id, confirmed_at)
      SELECT ${idOf('h.id', '71e0')}, h.community_id, ${idOf('h.id', 'acc0')}, h.id, h.head_id, h.created_at
      FROM households h WHERE h.${here} AND h.head_id IS NOT NULL AND CRC32(h.id) % 2 = 0`,
    `INSERT INTO sessions (id, account_id, created_at, expires_at)
      SELECT ${idOf('id', '5e55')}, id, NOW(3), NOW(3) + INTERVAL 30 DAY FROM accounts WHERE open_id LIKE 'bench-%'`,
    ...numbered('accounts', 'open_id', `accounts WHERE open_id LIKE 'bench-%'`),
    `INSERT INTO accounts (id, open_id, display_name, created_at)
      SELECT ${idOf('s.id', 'acc1')}, CONCAT('bench-', s.id), s.name, s.created_at FROM staff_members s
      WHERE s.${here} AND s.account_id IS NULL
        AND s.id IN (SELECT a.staff_member_id FROM grid_assignments a WHERE a.role = 'gridWorker')`,
    `UPDATE staff_members s JOIN accounts a ON a.id = ${idOf('s.id', 'acc1')} SET s.account_id = a.id`,
    // forty are those of a persona, so that 我的诉求 has two pages; every other one is about the same eight doors
    `INSERT INTO complaints (id, community_id, grid_id, micro_grid_id, category_id, door_id, reporter_account_id,
        handler_account_id, number, text, place, anonymous, state, version, photo_count, content_hash, created_at,
        updated_at, level, source, urgent, \`sensitive\`, settle_days, extension_count, appealed, reopen_count,
        release_reporter, due_at, deadline_at, accepted_at, resolved_at, clock_stopped_at, settle_tenths, closed_at, rating,
        speed_score, attitude_score, result_score, score_sum, solved)
      SELECT ${idAt('c.at', "'complaint', c.n")}, d.community_id, d.grid_id, d.micro_grid_id, k.id, d.id,
        IF(c.n % ${life.complaints / 40} = 0, ${persona('resident')}, a.id),
        IF(c.state = 'submitted', NULL, (SELECT s.account_id FROM grid_assignments g
          JOIN staff_members s ON s.id = g.staff_member_id WHERE g.grid_id = d.grid_id AND g.role = 'gridWorker'
          ORDER BY g.id LIMIT 1)),
        CONCAT('bench-', c.n), CONCAT('楼道口的路面塌了一块，晚上看不清，老人走路要当心。第', c.n, '件。'), d.label, 1, c.state, 1, 0,
        SHA2(CONCAT('complaint', c.n), 256), c.at, c.at,
        IF(c.state IN ('closed', 'withdrawn'), 'grid',
          ELT(1 + c.n DIV ${life.openOneIn * 4} % 3, 'grid', 'community', 'town')),
        'resident', 0, 0, 7, 0, 0, 0, 0, c.at + INTERVAL 9 DAY, c.at + INTERVAL 9 DAY,
        IF(c.state = 'submitted', NULL, c.at + INTERVAL 3 HOUR),
        IF(c.state IN ('resolved', 'closed'), c.at + INTERVAL 2 DAY, NULL),
        IF(c.state IN ('resolved', 'closed'), c.at + INTERVAL 2 DAY, NULL),
        IF(c.state IN ('resolved', 'closed'), c.n % 70, NULL),
        IF(c.state = 'closed', c.at + INTERVAL 3 DAY, NULL), IF(c.state = 'closed', 1 + c.n % 5, NULL),
        IF(c.state = 'closed', 1 + c.n % 5, NULL), IF(c.state = 'closed', 1 + c.n % 5, NULL),
        IF(c.state = 'closed', 1 + c.n % 5, NULL), IF(c.state = 'closed', 3 + 3 * (c.n % 5), NULL),
        IF(c.state = 'closed', c.n % 7 > 0, NULL)
      FROM (SELECT n.n, ${spread(life.complaints)} AS at,
          CASE WHEN n.n % ${life.openOneIn} <> 0 THEN IF(n.n % 20 = 7, 'withdrawn', 'closed')
            ELSE ELT(1 + n.n DIV ${life.openOneIn} % 4, 'submitted', 'accepted', 'dispatched', 'resolved') END AS state
        FROM bench_numbers n WHERE n.n < ${life.complaints}) c
      ${picked('doors', 'd', 'IF(c.n % 2, c.n % 16, c.n * 31)')} ${picked('accounts', 'a', 'c.n * 7')} ${picked('categories', 'k', 'c.n')}`,
    `INSERT INTO complaint_events (id, complaint_id, sequence, type, to_state, actor_account_id, actor_role, created_at)
      SELECT ${idOf('id', 'e001')}, id, 1, 'ComplaintSubmitted', 'submitted', reporter_account_id, 'resident', created_at
      FROM complaints WHERE number LIKE 'bench-%' AND CRC32(id) % 4 = 0`,
    `INSERT INTO messages (id, account_id, kind, message_group, title, body, subject_type, subject_id, event_id,
        created_at, read_at)
      SELECT ${idOf('id', 'e55a')}, IF(CRC32(id) % 8 = 0, COALESCE(handler_account_id, reporter_account_id),
          reporter_account_id), 'complaintAccepted', 'complaint', '您反映的问题已受理', LEFT(text, 60), 'complaint', id,
        ${idOf('id', 'e001')}, created_at, created_at
      FROM complaints WHERE number LIKE 'bench-%' AND (CRC32(id) % 8 < 2 OR reporter_account_id = ${persona('resident')})`,
    ...outcomes(communityId, life),
    ...notices(communityId, life),
    ...requests(
      'household_tie_requests',
      `room_id, kind, name, phone_vouched, at_once, household_id, resident_id`,
      {
        values: `h.room_id, 'home', '王小明', 1, 0, IF(n.n < ${waiting}, NULL, h.id), IF(n.n < ${waiting}, NULL, h.head_id)`,
        decided: 'confirmed',
      },
    ),
    ...requests('corrections', 'resident_id', { values: 'h.head_id', decided: 'accepted' }),
    `INSERT INTO access_records (id, community_id, grid_id, resident_id, account_id, role, field, purpose, content_hash,
        created_at)
      SELECT ${idAt(spread(life.accesses), "'access', n.n")}, '${communityId}', h.grid_id, h.head_id,
        IF(n.n % 2, ${persona('gridWorker')}, ${persona('communityAdmin')}), IF(n.n % 2, 'gridWorker', 'communityAdmin'),
        'phone', 'visit', SHA2(n.n, 256), ${spread(life.accesses)}
      FROM bench_numbers n ${picked('homes', 'h', 'n.n % 10 * 61')} WHERE n.n < ${life.accesses}`,
    `INSERT INTO registry_imports (id, community_id, account_id, role, file_name, file_hash, state, done, total, add_count,
        change_count, unchanged_count, wrong_count, skipped_sheets, unknown_columns, attempts, version, created_at,
        started_at, finished_at)
      SELECT ${idAt('n.at', "'import', n.n")}, '${communityId}', ${persona('communityAdmin')}, 'communityAdmin',
        '台账.xlsx', SHA2(n.n, 256), 'committed', 100, 100, 10, 5, 85, 0, '[]', '[]', 1, 3, n.at, n.at, n.at
      FROM (SELECT n, NOW(3) - INTERVAL n DAY AS at FROM bench_numbers WHERE n < 40) n`,
    ...changes(),
    'DROP TABLE bench_numbers, bench_doors, bench_categories, bench_homes, bench_accounts',
  ];
  for (const statement of statements) await connection.query(statement);

  /**
   * Those that wait, oldest first, and those that were decided.
   *
   * @param {string} table
   * @param {string} columns
   * @param {{ values: string, decided: string }} of
   */
  function requests(table, columns, { values, decided }) {
    const count = life.requests + waiting;
    return [
      `INSERT INTO ${table} (id, community_id, grid_id, account_id, state, version, content_hash, created_at, updated_at,
          ${columns})
        SELECT ${idAt(spread(count), `'${table}', n.n`)}, '${communityId}', h.grid_id,
          IF(n.n % 8 = 0 AND n.n < 176, ${persona('resident')}, a.id),
          IF(n.n < ${waiting}, 'waiting', '${decided}'), 1, SHA2(CONCAT('${table}', n.n), 256), ${spread(count)},
          ${spread(count)}, ${values}
        FROM bench_numbers n ${picked('homes', 'h', 'n.n * 1237')} ${picked('accounts', 'a', 'n.n')}
        WHERE n.n < ${count}`,
    ];
  }

  /** Households were entered, and people; some have a long history. */
  function changes() {
    const into = `INSERT INTO registry_changes (id, community_id, household_id, resident_id, type, fields, source,
      actor_account_id, actor_role, created_at)`;
    const by = `'staff', ${persona('gridWorker')}, 'gridWorker'`;
    const fields = `'[{"field":"occupation","from":"务工","to":"个体经营"}]'`;
    return [
      `${into} SELECT ${idOf('id', 'c001')}, community_id, id, NULL, 'HouseholdEntered', '[]', ${by}, created_at
        FROM households WHERE ${here}`,
      `${into} SELECT ${idOf('id', 'c002')}, community_id, household_id, id, 'ResidentEntered', '[]', ${by}, created_at
        FROM residents WHERE ${here} AND CRC32(id) % 4 = 0`,
      `${into} SELECT ${idAt('n.at', "'change', p.id, n.n")}, p.community_id, p.household_id, p.id, 'ResidentCorrected',
          ${fields}, ${by}, n.at
        FROM residents p JOIN (SELECT n.n, NOW(3) - INTERVAL n.n DAY AS at FROM bench_numbers n WHERE n.n < 40) n
        WHERE p.${here} AND CRC32(p.id) % 200 = 0`,
    ];
  }
}

/**
 * Encrypts what the lists of requests show of those that wait; SQL cannot.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {FieldSecrets} secrets
 */
export async function sealRequests(connection, { cipher, fieldPlace }) {
  const fields = JSON.stringify([{ field: 'occupation', value: '个体经营', from: '务工' }]);
  const columns = [
    ['household_tie_requests', 'phone_cipher', '10000000000', fieldPlace.householdTieRequestPhone],
    ['corrections', 'fields_cipher', fields, fieldPlace.correctionFields],
  ];
  for (const [
    table,
    column,
    value,
    place,
  ] of /** @type {[string, string, string, (id: string) => string][]} */ (columns)) {
    const [rows] = await connection.query(`SELECT id FROM ${table} WHERE ${column} IS NULL AND
      (state = 'waiting' OR account_id = (SELECT id FROM accounts WHERE open_id = 'demo-resident'))`);
    for (const row of rows) {
      const id = String(row['id']);
      await connection.query(
        `UPDATE ${table} SET ${column} = '${cipher.encrypt(value, place(id))}' WHERE id = '${id}'`,
      );
    }
  }
}

/**
 * A seal is made for one row, so that of a copied row opens for nobody: what lists show is sealed anew.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {FieldSecrets} secrets
 */
export async function sealCopies(connection, { cipher, fieldPlace }) {
  const [rows] = await connection.query('SELECT id, who_cipher AS who FROM cadre_reports');
  for (const row of rows) {
    const id = String(row['id']);
    const sealed = (/** @type {string} */ text, /** @type {string} */ field) =>
      cipher.encrypt(text, fieldPlace[field]?.(id) ?? '');
    await connection.query('UPDATE cadre_reports SET who_cipher = ?, text_cipher = ? WHERE id = ?', [
      row['who'] === null ? null : sealed('一名工作人员', 'cadreReportWho'),
      sealed('办事时态度生硬。', 'cadreReportText'),
      id,
    ]);
  }
}

/**
 * @typedef {object} FieldSecrets
 * @property {{ encrypt: (text: string, place: string) => string, decrypt: (stored: string, place: string) => string }} cipher
 * @property {Record<string, (id: string) => string>} fieldPlace
 */

/**
 * The server's own encryption, under the keys of an environment.
 *
 * @param {Record<string, string>} environment
 * @returns {Promise<FieldSecrets>}
 */
export async function openSecrets(environment) {
  const load = (/** @type {string} */ file) => import(pathToFileURL(inProject('server/dist', file)).href);
  const { FieldCipher, fieldPlace } = await load('common/crypto/field-cipher.js');
  const { demoFieldKeys } = await load('config/field-keys.js');
  return { cipher: new FieldCipher(demoFieldKeys(environment).dataKeys), fieldPlace };
}
