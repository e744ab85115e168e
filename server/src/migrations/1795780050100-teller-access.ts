import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The phone of whoever told a complaint, of whom the registry knows nothing, is shown for a purpose and recorded as well. */
export class TellerAccess1795780050100 implements MigrationInterface {
  name = 'TellerAccess1795780050100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `access_records` ADD `complaint_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
    await queryRunner.query(
      'ALTER TABLE `access_records` ADD CONSTRAINT `FK_af48c4e5c549048faa00f06bc24` FOREIGN KEY (`complaint_id`) REFERENCES `complaints`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `access_records` DROP FOREIGN KEY `FK_af48c4e5c549048faa00f06bc24`');
    await queryRunner.query('DELETE FROM `access_records` WHERE `complaint_id` IS NOT NULL');
    await queryRunner.query('ALTER TABLE `access_records` DROP COLUMN `complaint_id`');
  }
}
