import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody is found by the last four digits of their second phone, too; `KeyRenewal` fills it in for those known already. */
export class SecondPhone1795500500000 implements MigrationInterface {
  name = 'SecondPhone1795500500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const statements = [
  'ALTER TABLE `residents` ADD `other_phone_tail_index` char(64) CHARACTER SET ascii COLLATE ascii_bin NULL',
  'CREATE INDEX `IDX_a52e086d02cac1203d901ee5e4` ON `residents` (`community_id`, `other_phone_tail_index`)',
];

const reverse = [
  'DROP INDEX `IDX_a52e086d02cac1203d901ee5e4` ON `residents`',
  'ALTER TABLE `residents` DROP COLUMN `other_phone_tail_index`',
];
