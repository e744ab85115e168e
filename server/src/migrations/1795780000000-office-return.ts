import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is still handled by whoever loses an office goes back once, whichever server sees to it. */
export class OfficeReturn1795780000000 implements MigrationInterface {
  name = 'OfficeReturn1795780000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `appointments` ADD `returned_at` datetime(3) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `appointments` DROP COLUMN `returned_at`');
  }
}
