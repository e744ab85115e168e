import type { MigrationInterface, QueryRunner } from 'typeorm';

const places = ['community_id', 'grid_id', 'micro_grid_id'].map(
  (column) => `SELECT h.notice_id, h.${column}, n.published_at FROM notices n
    JOIN notice_households h ON h.notice_id = n.id WHERE n.state = 'published'`,
);

/** Those that stood already. */
export class StandingBefore1795780610100 implements MigrationInterface {
  name = 'StandingBefore1795780610100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `INSERT INTO standing_notices (notice_id, place_id, published_at) ${places.join(' UNION ')}`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM standing_notices');
  }
}
