import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenthsTaken, type IsWorkingDay } from '../common/clock/working-day.policy.js';
import { isPublishedWorkingDay } from '../working-calendar/published-calendar.js';
import { countedBy } from '../working-calendar/working-calendar.policy.js';

const batchRows = 2_000;
const kept = `\`grid_id\`, \`category_id\`, \`lead_unit_id\`, \`door_id\`, \`state\`, \`accepted_at\`, \`first_accept_due_at\`,
  \`resolved_at\`, \`clock_stopped_at\`, \`solved\`, \`rating\``;
const period = (columns: string) =>
  `INDEX \`complaints_period\` (\`community_id\`, \`created_at\`, \`id\`, ${columns})`;

interface SettledRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly resolvedAt: Date;
}

/** What a complaint took is kept with it, so that the times of a month are counted by the database. */
export class SettleTimes1795780600000 implements MigrationInterface {
  name = 'SettleTimes1795780600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `complaints` ADD `settle_tenths` int NULL');
    const communities = (await queryRunner.query('SELECT id FROM communities')) as { id: string }[];
    for (const { id } of communities) await count(queryRunner, id, await calendarOf(queryRunner, id));
    await queryRunner.query(
      `ALTER TABLE \`complaints\` DROP INDEX \`complaints_period\`, ADD ${period(`${kept}, \`settle_tenths\``)}`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE \`complaints\` DROP INDEX \`complaints_period\`, ADD ${period(kept)}`,
    );
    await queryRunner.query('ALTER TABLE `complaints` DROP COLUMN `settle_tenths`');
  }
}

/** As it stands now: what it was on the day of each complaint is not known any more. */
async function calendarOf(queryRunner: QueryRunner, communityId: string): Promise<IsWorkingDay> {
  const own = (await queryRunner.query(
    "SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day, working FROM calendar_days WHERE community_id = ?",
    [communityId],
  )) as { day: string; working: number }[];
  const entered = own.map(({ day, working }) => ({ day, working: Boolean(working) }));
  return countedBy(entered, isPublishedWorkingDay);
}

/** Complaints of a community in the order of their ids, a batch at a time. */
async function count(queryRunner: QueryRunner, communityId: string, isWorkingDay: IsWorkingDay) {
  for (let after = ''; ;) {
    const rows = (await queryRunner.query(
      `SELECT id, created_at AS createdAt, resolved_at AS resolvedAt FROM complaints
        WHERE community_id = ? AND resolved_at IS NOT NULL AND id > ? ORDER BY id LIMIT ?`,
      [communityId, after, batchRows],
    )) as SettledRow[];
    const same = new Map<number, string[]>();
    for (const { id, createdAt, resolvedAt } of rows) {
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
