import type { MigrationInterface, QueryRunner } from 'typeorm';

const order = '`notice_id`, `status`, `grid_id`, `building_id`, `household_id`';
const places = ['community_id', 'grid_id', 'micro_grid_id'];

/** Where a notice that stands has households, so that staff of a place need not look through those of their whole town. */
export class StandingNotices1795780610000 implements MigrationInterface {
  name = 'StandingNotices1795780610000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`standing_notices\` (
      \`notice_id\` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL,
      \`place_id\` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL,
      \`published_at\` datetime(3) NOT NULL,
      INDEX \`IDX_31c3d4313606e23667133ceea2\` (\`place_id\`, \`published_at\`, \`notice_id\`),
      PRIMARY KEY (\`notice_id\`, \`place_id\`)
    ) ENGINE=InnoDB`);
    const of = places.map(
      (column) => `SELECT DISTINCT h.notice_id, h.${column}, n.published_at FROM notices n
        JOIN notice_households h ON h.notice_id = n.id WHERE n.state = 'published'`,
    );
    await queryRunner.query(
      `INSERT INTO standing_notices (notice_id, place_id, published_at) ${of.join(' UNION ')}`,
    );
    await queryRunner.query(`ALTER TABLE \`standing_notices\` ADD CONSTRAINT \`FK_12e02fcbec21297098700d50fee\`
      FOREIGN KEY (\`notice_id\`) REFERENCES \`notices\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`);
    // what is counted of a community or micro-grid stands in the index
    await queryRunner.query(`ALTER TABLE \`notice_households\` DROP INDEX \`IDX_a32f88a4c3cdd78a7c1d55bef0\`,
      ADD INDEX \`IDX_f23215947347cc7a927c1d6794\` (${order}, \`community_id\`, \`micro_grid_id\`)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`notice_households\` DROP INDEX \`IDX_f23215947347cc7a927c1d6794\`,
      ADD INDEX \`IDX_a32f88a4c3cdd78a7c1d55bef0\` (${order})`);
    await queryRunner.query('DROP TABLE `standing_notices`');
  }
}
