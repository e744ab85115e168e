import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every deadline that passes is written down, not the first alone. The clocks that had come to rest after the first are
 * looked at once more; each winds itself to what is still to come.
 */
export class PassedDeadlines1795800100000 implements MigrationInterface {
  name = 'PassedDeadlines1795800100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `complaints` RENAME COLUMN `overdue_escalated_at` TO `overdue_at`');
    await queryRunner.query(
      `UPDATE complaints SET next_timer_at = overdue_at WHERE overdue_at IS NOT NULL AND next_timer_at IS NULL
         AND state IN ('submitted', 'accepted', 'inProgress', 'dispatched')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `complaints` RENAME COLUMN `overdue_at` TO `overdue_escalated_at`');
  }
}
