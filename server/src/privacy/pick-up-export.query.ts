import { relationText, takerKindText } from '@linge/shared/pick-up/pick-up-word';
import type { ExportQuery } from './data-export.query.js';

/** Whom somebody let take their children from activities, and who took them. */
export const pickUpExportQueries: readonly ExportQuery[] = [
  {
    kind: 'pickUp',
    title: '谁可以接',
    sql: `SELECT c.name AS \`孩子\`, a.kind AS \`方式\`, COALESCE(a.name, r.name) AS \`接送人\`, a.relation AS \`关系\`,
        a.day AS \`哪天\`, a.created_at AS \`授权时间\`, a.revoked_at AS \`取消时间\`, a.used_at AS \`用过\`
      FROM pick_up_authorisations a JOIN sign_ups s ON s.id = a.sign_up_id JOIN residents c ON c.id = s.resident_id
        LEFT JOIN residents r ON r.id = a.resident_id
      WHERE a.account_id = ? ORDER BY a.created_at, a.id`,
    words: { 方式: takerKindText, 关系: relationText },
  },
  {
    kind: 'pickUp',
    title: '由谁接走',
    sql: `SELECT c.name AS \`孩子\`, u.starts_at AS \`场次\`, u.kind AS \`方式\`, u.relation AS \`关系\`,
        u.taken_at AS \`接走时间\`, u.recorded_at AS \`记录时间\`
      FROM pick_ups u JOIN sign_ups s ON s.id = u.sign_up_id JOIN residents c ON c.id = s.resident_id
      WHERE s.account_id = ? ORDER BY u.recorded_at, u.id`,
    words: { 方式: takerKindText, 关系: relationText },
  },
];
