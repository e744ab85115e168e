import type { MigrationInterface, QueryRunner } from 'typeorm';

const order = '`notice_id`, `status`, `grid_id`, `building_id`, `household_id`';

/** What is counted of a community or micro-grid stands in the index, too. */
export class ReachIndex1795780610200 implements MigrationInterface {
  name = 'ReachIndex1795780610200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`notice_households\`
      ADD INDEX \`IDX_f23215947347cc7a927c1d6794\` (${order}, \`community_id\`, \`micro_grid_id\`)`);
    await queryRunner.query('ALTER TABLE `notice_households` DROP INDEX `IDX_a32f88a4c3cdd78a7c1d55bef0`');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE \`notice_households\` ADD INDEX \`IDX_a32f88a4c3cdd78a7c1d55bef0\` (${order})`,
    );
    await queryRunner.query('ALTER TABLE `notice_households` DROP INDEX `IDX_f23215947347cc7a927c1d6794`');
  }
}
