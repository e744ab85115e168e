import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A handover can be taken back before its day: what it ended is kept with it. */
export class HandoverPlan1795600400000 implements MigrationInterface {
  name = 'HandoverPlan1795600400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';

const statements = [
  'ALTER TABLE `handovers` ADD `cancelled_at` datetime(3) NULL',
  `ALTER TABLE \`handovers\` ADD \`cancelled_by_account_id\` ${id} NULL`,
  'ALTER TABLE `handovers` ADD `ended` json NULL',
  // What older ones ended was not kept; none of them can be taken back.
  "UPDATE `handovers` SET `ended` = '[]'",
  'ALTER TABLE `handovers` MODIFY `ended` json NOT NULL',
  'CREATE INDEX `IDX_e845a4d764fd7cb27e9a94666e` ON `handovers` (`community_id`, `day`, `id`)',
  'ALTER TABLE `handovers` ADD CONSTRAINT `FK_cc4e65cf2d98cd476d488b2974f` FOREIGN KEY (`cancelled_by_account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const reverse = [
  'ALTER TABLE `handovers` DROP FOREIGN KEY `FK_cc4e65cf2d98cd476d488b2974f`',
  // The foreign key of community_id stood on an index of its own before, which MySQL dropped for this one.
  'CREATE INDEX `FK_641cc7914cd82520de5ec1e7a7f` ON `handovers` (`community_id`)',
  'DROP INDEX `IDX_e845a4d764fd7cb27e9a94666e` ON `handovers`',
  'ALTER TABLE `handovers` DROP COLUMN `ended`',
  'ALTER TABLE `handovers` DROP COLUMN `cancelled_by_account_id`',
  'ALTER TABLE `handovers` DROP COLUMN `cancelled_at`',
];
