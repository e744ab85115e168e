import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The phone of a landlord, who is no resident, is shown for a purpose and recorded as well. */
export class LandlordAccess1795500510000 implements MigrationInterface {
  name = 'LandlordAccess1795500510000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const statements = [
  'ALTER TABLE `access_records` DROP FOREIGN KEY `FK_eefec56c8b166404abafccaa886`',
  'ALTER TABLE `access_records` MODIFY `resident_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL',
  'ALTER TABLE `access_records` ADD `household_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD `landlord_name` varchar(50) NULL',
  'ALTER TABLE `access_records` ADD CONSTRAINT `FK_eefec56c8b166404abafccaa886` FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `access_records` ADD CONSTRAINT `FK_3e350c4439b292e2bb94cb78f57` FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const reverse = [
  'ALTER TABLE `access_records` DROP FOREIGN KEY `FK_3e350c4439b292e2bb94cb78f57`',
  'ALTER TABLE `access_records` DROP FOREIGN KEY `FK_eefec56c8b166404abafccaa886`',
  'DELETE FROM `access_records` WHERE `resident_id` IS NULL',
  'ALTER TABLE `access_records` DROP COLUMN `household_id`, DROP COLUMN `landlord_name`',
  'ALTER TABLE `access_records` MODIFY `resident_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL',
  'ALTER TABLE `access_records` ADD CONSTRAINT `FK_eefec56c8b166404abafccaa886` FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];
