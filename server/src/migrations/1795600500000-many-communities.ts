import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counting by any filter without a look at a row, and what somebody handles without all that they ever handled. */
export class ManyCommunities1795600500000 implements MigrationInterface {
  name = 'ManyCommunities1795600500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const statements = [
  'CREATE INDEX `IDX_004813ada716ab510af78d70f9` ON `complaints` (`handler_account_id`, `state`)',
  'CREATE INDEX `IDX_5588845691621c682a7b779086` ON `residents` (`community_id`, `state`, `grid_id`, `residency`, `birth_date`, `sex`, `political_status`, `education`)',
  'DROP INDEX `IDX_d1bdd502b5d85be50926689ed9` ON `residents`',
];

const reverse = [
  'CREATE INDEX `IDX_d1bdd502b5d85be50926689ed9` ON `residents` (`community_id`, `state`, `grid_id`, `residency`, `birth_date`, `sex`)',
  'DROP INDEX `IDX_5588845691621c682a7b779086` ON `residents`',
  // The foreign key has used the longer index since then and needs one of its own again.
  'CREATE INDEX `FK_fa1b953abf87a0c117f6f4bd5d5` ON `complaints` (`handler_account_id`)',
  'DROP INDEX `IDX_004813ada716ab510af78d70f9` ON `complaints`',
];
