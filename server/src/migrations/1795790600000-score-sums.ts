import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The three scores of a complaint together are kept with it: their rounded mean calls somebody content who is not quite.
 * Where no scores are known, as many of the rating are taken for them.
 */
export class ScoreSums1795790600000 implements MigrationInterface {
  name = 'ScoreSums1795790600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `complaints` ADD `score_sum` tinyint NULL');
    await queryRunner.query(
      `UPDATE complaints SET score_sum = COALESCE(speed_score + attitude_score + result_score, rating * 3)
        WHERE rating IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `complaints` DROP COLUMN `score_sum`');
  }
}
