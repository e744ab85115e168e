import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is about a door, newest first. */
export class HouseholdComplaints1795500520000 implements MigrationInterface {
  name = 'HouseholdComplaints1795500520000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const statements = [
  'CREATE INDEX `IDX_2353c81073e80b7ee7d76b7c5a` ON `complaints` (`door_id`, `created_at`, `id`)',
];

const reverse = [
  // The foreign key has used the longer index since then and needs one of its own again.
  'CREATE INDEX `FK_2cab6101985e4a5e446873917e6` ON `complaints` (`door_id`)',
  'DROP INDEX `IDX_2353c81073e80b7ee7d76b7c5a` ON `complaints`',
];
