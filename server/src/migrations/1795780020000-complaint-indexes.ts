import type { MigrationInterface, QueryRunner } from 'typeorm';

const queue = '`level`, `state`, `deadline_at`, `id`';
const place = '`door_id`, `clock_stopped_at`';
const rate = `\`grid_id\`, \`category_id\`, \`lead_unit_id\`, \`door_id\`, \`state\`, \`accepted_at\`, \`first_accept_due_at\`,
  \`resolved_at\`, \`clock_stopped_at\`, \`solved\`, \`rating\``;

/** What counts and rates of complaints read stands in their indexes, with no look at the rows. */
export class ComplaintIndexes1795780020000 implements MigrationInterface {
  name = 'ComplaintIndexes1795780020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The wider ones first: the key of grid_id needs one at any time.
    await queryRunner.query(`ALTER TABLE \`complaints\`
      ADD INDEX \`complaints_grid_queue\` (\`grid_id\`, ${queue}, \`community_id\`, ${place}),
      ADD INDEX \`complaints_community_queue\` (\`community_id\`, ${queue}, ${place}),
      ADD INDEX \`complaints_period\` (\`community_id\`, \`created_at\`, \`id\`, ${rate})`);
    await queryRunner.query(`ALTER TABLE \`complaints\`
      DROP INDEX \`IDX_69fcb1859cb4825bae98221a20\`,
      DROP INDEX \`IDX_76a5348c5d526b889bed910e85\`,
      DROP INDEX \`IDX_0388a587d140588a261ee39a92\``);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`complaints\`
      ADD INDEX \`IDX_69fcb1859cb4825bae98221a20\` (\`grid_id\`, ${queue}),
      ADD INDEX \`IDX_76a5348c5d526b889bed910e85\` (\`community_id\`, ${queue}),
      ADD INDEX \`IDX_0388a587d140588a261ee39a92\` (\`community_id\`, \`created_at\`, \`id\`)`);
    await queryRunner.query(`ALTER TABLE \`complaints\`
      DROP INDEX \`complaints_grid_queue\`,
      DROP INDEX \`complaints_community_queue\`,
      DROP INDEX \`complaints_period\``);
  }
}
