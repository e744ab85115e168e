import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every deadline that passes is written down, not the first alone. The clocks that had come to rest after the first are
 * looked at once more; each winds itself to what is still to come.
 */
export class PassedDeadlines1795800100000 implements MigrationInterface {
  name = 'PassedDeadlines1795800100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE complaints SET next_timer_at = overdue_escalated_at
         WHERE overdue_escalated_at IS NOT NULL AND next_timer_at IS NULL
         AND state IN ('submitted', 'accepted', 'inProgress', 'dispatched')`,
    );
  }

  async down(): Promise<void> {
    // A clock that looks once more than it has to finds nothing.
  }
}
