import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a delivery is: of how many households, or accounts. Those that are under way go on without a total. */
export class DeliveryProgress1795790400000 implements MigrationInterface {
  name = 'DeliveryProgress1795790400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `notice_deliveries` ADD `total` int NULL, ADD `done` int NOT NULL DEFAULT 0',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `notice_deliveries` DROP COLUMN `total`, DROP COLUMN `done`');
  }
}
