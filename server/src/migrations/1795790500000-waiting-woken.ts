import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for its reporter has a clock from now on; it winds itself as soon as it looks. */
export class WaitingWoken1795790500000 implements MigrationInterface {
  name = 'WaitingWoken1795790500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE complaints SET next_timer_at = UTC_TIMESTAMP(3) WHERE state = 'awaitingReporter' AND next_timer_at IS NULL`,
    );
  }

  async down(): Promise<void> {
    // a clock that looks once too often does nothing
  }
}
