import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Households of notices by micro-grid, counted once for what is out already. */
export class NoticeCounts1795801300000 implements MigrationInterface {
  name = 'NoticeCounts1795801300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Killed between the two, it is run again: neither minds.
    await queryRunner.query(
      `CREATE TABLE IF NOT EXISTS \`notice_counts\` (
        \`notice_id\` ${id} NOT NULL,
        \`micro_grid_id\` ${id} NOT NULL,
        \`grid_id\` ${id} NOT NULL,
        \`community_id\` ${id} NOT NULL,
        \`households\` int NOT NULL,
        \`to_reach\` int NOT NULL,
        PRIMARY KEY (\`notice_id\`, \`micro_grid_id\`)
      ) ENGINE=InnoDB`,
    );
    await queryRunner.query(
      `REPLACE INTO notice_counts (notice_id, micro_grid_id, grid_id, community_id, households, to_reach)
        SELECT notice_id, micro_grid_id, MIN(grid_id), MIN(community_id), COUNT(*), SUM(status = 'toReach')
        FROM notice_households GROUP BY notice_id, micro_grid_id`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `notice_counts`');
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
