import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far a notice reached is read from its index alone. The wider index comes before the narrower one goes, so that
 * lists are never without. And how many access tokens may still be forced is kept for all servers.
 */
export class ReadByIndex1795790700000 implements MigrationInterface {
  name = 'ReadByIndex1795790700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX `IDX_88861e0d9055166eb78afc1253` ON `notice_recipients` (`notice_id`, `household_id`, `read_at`, `acknowledged_at`)',
    );
    await queryRunner.query('DROP INDEX `IDX_0eefbe0d3f44387285d49a5547` ON `notice_recipients`');
    await queryRunner.query('ALTER TABLE `wechat_access_tokens` ADD `forced_whole_at` datetime(3) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `wechat_access_tokens` DROP COLUMN `forced_whole_at`');
    await queryRunner.query(
      'CREATE INDEX `IDX_0eefbe0d3f44387285d49a5547` ON `notice_recipients` (`notice_id`, `household_id`)',
    );
    await queryRunner.query('DROP INDEX `IDX_88861e0d9055166eb78afc1253` ON `notice_recipients`');
  }
}
