import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has in hand is read in one community and at one level, however much they have in hand elsewhere. */
export class HandledCommunity1795780050200 implements MigrationInterface {
  name = 'HandledCommunity1795780050200';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Before the shorter one goes: a foreign key needs one of them.
    await queryRunner.query(
      'CREATE INDEX `IDX_588a4e37a976083fbf45ef6d14` ON `complaints` (`handler_account_id`, `community_id`, `state`, `level`, `deadline_at`, `id`)',
    );
    await queryRunner.query('DROP INDEX `IDX_0ccc0396239cf2d73b4ac0c803` ON `complaints`');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX `IDX_0ccc0396239cf2d73b4ac0c803` ON `complaints` (`handler_account_id`, `state`, `deadline_at`, `id`)',
    );
    await queryRunner.query('DROP INDEX `IDX_588a4e37a976083fbf45ef6d14` ON `complaints`');
  }
}
