import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenthsTaken, type IsWorkingDay } from '../common/clock/working-day.policy.js';
import { isPublishedWorkingDay } from '../working-calendar/published-calendar.js';
import { countedBy } from '../working-calendar/working-calendar.policy.js';

const batchRows = 2_000;

interface SettledRow {
  readonly id: string;
  readonly communityId: string;
  readonly createdAt: Date;
  readonly resolvedAt: Date;
}

/** Counts what the complaints of before took. Killed on the way, it goes on where it was. */
export class SettleTimes1795780600100 implements MigrationInterface {
  name = 'SettleTimes1795780600100';

  async up(queryRunner: QueryRunner): Promise<void> {
    const calendars = await calendarsOf(queryRunner);
    for (let after = ''; ;) {
      const rows = (await queryRunner.query(
        `SELECT id, community_id AS communityId, created_at AS createdAt, resolved_at AS resolvedAt FROM complaints
          WHERE id > ? AND resolved_at IS NOT NULL AND settle_tenths IS NULL ORDER BY id LIMIT ?`,
        [after, batchRows],
      )) as SettledRow[];
      const same = new Map<number, string[]>();
      for (const { id, communityId, createdAt, resolvedAt } of rows) {
        const isWorkingDay = calendars.get(communityId) ?? isPublishedWorkingDay;
        const tenths = tenthsTaken(createdAt, resolvedAt, isWorkingDay);
        same.set(tenths, [...(same.get(tenths) ?? []), id]);
      }
      for (const [tenths, ids] of same) {
        await queryRunner.query('UPDATE complaints SET settle_tenths = ? WHERE id IN (?)', [tenths, ids]);
      }
      const last = rows.at(-1);
      if (!last || rows.length < batchRows) return;
      after = last.id;
    }
  }

  async down(): Promise<void> {
    // the column goes with the migration that made it
  }
}

/** As they stand now: what they were on the day of each complaint is not known any more. */
async function calendarsOf(queryRunner: QueryRunner): Promise<Map<string, IsWorkingDay>> {
  const own = (await queryRunner.query(
    `SELECT community_id AS communityId, DATE_FORMAT(day, '%Y-%m-%d') AS day, working FROM calendar_days`,
  )) as { communityId: string; day: string; working: number }[];
  const entered = new Map<string, { day: string; working: boolean }[]>();
  for (const { communityId, day, working } of own) {
    entered.set(communityId, [...(entered.get(communityId) ?? []), { day, working: Boolean(working) }]);
  }
  return new Map([...entered].map(([id, days]) => [id, countedBy(days, isPublishedWorkingDay)]));
}
