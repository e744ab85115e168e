import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = `\`community_id\`, \`created_at\`, \`id\`, \`grid_id\`, \`category_id\`, \`lead_unit_id\`, \`door_id\`, \`state\`,
  \`accepted_at\`, \`first_accept_due_at\`, \`resolved_at\`, \`clock_stopped_at\`, \`solved\`, \`rating\``;

/** What rates read stands in one index, with what each complaint took and how it was judged. */
export class RatesIndex1795790600100 implements MigrationInterface {
  name = 'RatesIndex1795790600100';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The new one first: the key of community_id needs one at any time.
    await queryRunner.query(
      `ALTER TABLE \`complaints\` ADD INDEX \`complaints_rates\` (${columns}, \`settle_tenths\`, \`score_sum\`)`,
    );
    await queryRunner.query('ALTER TABLE `complaints` DROP INDEX `complaints_period`');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`complaints\` ADD INDEX \`complaints_period\` (${columns})`);
    await queryRunner.query('ALTER TABLE `complaints` DROP INDEX `complaints_rates`');
  }
}
