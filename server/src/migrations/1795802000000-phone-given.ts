import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody gave their number: what is taken back in WeChat later is what was given before. */
export class PhoneGiven1795802000000 implements MigrationInterface {
  name = 'PhoneGiven1795802000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    if (await queryRunner.hasColumn('accounts', 'phone_given_at')) return;
    await queryRunner.query('ALTER TABLE `accounts` ADD `phone_given_at` datetime(3) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `accounts` DROP COLUMN `phone_given_at`');
  }
}
