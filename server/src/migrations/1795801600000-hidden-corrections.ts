import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections whose words were replaced before anybody let them through. */
export class HiddenCorrections1795801600000 implements MigrationInterface {
  name = 'HiddenCorrections1795801600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `notice_corrections` ADD `note_hidden` tinyint NOT NULL DEFAULT 0, ADD `previous_hidden` tinyint NOT NULL DEFAULT 0',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `notice_corrections` DROP COLUMN `note_hidden`, DROP COLUMN `previous_hidden`',
    );
  }
}
