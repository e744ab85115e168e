import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hangs beside a box is written by several people: each writes upon the version that they saw. */
export class SlipVersions1795790610000 implements MigrationInterface {
  name = 'SlipVersions1795790610000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `box_slips` ADD `version` int NOT NULL DEFAULT 1');
    await queryRunner.query('ALTER TABLE `box_slips` ALTER COLUMN `version` DROP DEFAULT');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `box_slips` DROP COLUMN `version`');
  }
}
