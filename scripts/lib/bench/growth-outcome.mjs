// @ts-check
import { idOf, numbered, persona, picked } from './growth-sql.mjs';

/**
 * What came of the complaints of a bench: every third went to a unit, those of a persona and some others are followed,
 * and one in four that ended is public.
 *
 * @param {string} communityId
 * @param {import('./growth-life.mjs').Life} life
 * @returns {string[]} statements
 */
export function outcomes(communityId, { complaints }) {
  const here = `c.community_id = '${communityId}' AND c.number LIKE 'bench-%'`;
  const number = 'CAST(SUBSTR(c.number, 7) AS UNSIGNED)';
  return [
    ...numbered('units', 'name', `units WHERE community_id = '${communityId}'`),
    `UPDATE complaints c ${picked('units', 'u', `${number} * 7`)} SET c.lead_unit_id = u.id
      WHERE ${here} AND (c.state = 'dispatched' OR (c.state = 'closed' AND ${number} % 3 = 0))`,
    // the persona's unit has as much as all others together
    `UPDATE complaints c SET c.lead_unit_id = (SELECT a.unit_id FROM appointments a
        JOIN staff_members s ON s.id = a.staff_member_id
        WHERE s.account_id = ${persona('unitHandler')} AND a.unit_id IS NOT NULL LIMIT 1)
      WHERE ${here} AND c.lead_unit_id IS NOT NULL AND CRC32(c.id) % 2`,
    `INSERT INTO complaint_dispatches (id, complaint_id, unit_id, \`lead\`, state, note, dispatched_at, updated_at)
      SELECT ${idOf('c.id', 'd15a')}, c.id, c.lead_unit_id, 1,
        IF(c.state = 'closed', 'reported', IF(CRC32(c.id) % 3, 'accepted', 'waiting')), '请现场查看并修补', c.created_at,
        c.created_at
      FROM complaints c WHERE ${here} AND c.lead_unit_id IS NOT NULL`,
    `INSERT INTO complaint_followers (complaint_id, account_id, via_complaint_id, created_at)
      SELECT c.id, ${persona('resident')}, NULL, c.created_at FROM complaints c
      WHERE ${here} AND ${number} % ${complaints / 40} = 3`,
    `INSERT INTO public_records (id, community_id, grid_id, category_id, complaint_id, standing_complaint_id, state, title,
        text, answer, place, reported_at, settled_at, before_photo_count, version, content_hash, released_by_account_id,
        released_at)
      SELECT ${idOf('c.id', '9b1c')}, c.community_id, c.grid_id, c.category_id, c.id, c.id, 'released', '路面塌陷已修好',
        '楼道口的路面塌了一块。', '已回填并铺好沥青。', '家属院', c.created_at, c.resolved_at, 0, 1, c.content_hash,
        ${persona('communityAdmin')}, c.closed_at
      FROM complaints c WHERE ${here} AND c.state = 'closed' AND CRC32(c.id) % 4 = 1`,
    'DROP TABLE bench_units',
  ];
}
