import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a complaint took is kept with it. */
export class SettleColumn1795780600000 implements MigrationInterface {
  name = 'SettleColumn1795780600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `complaints` ADD `settle_tenths` int NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `complaints` DROP COLUMN `settle_tenths`');
  }
}
