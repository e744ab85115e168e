import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step that the system takes has no role, whichever the workflow. */
export class SystemStep1795600000000 implements MigrationInterface {
  name = 'SystemStep1795600000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.query(roleColumn(table, 'NULL'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.query(roleColumn(table, 'NOT NULL'));
  }
}

const tables = ['correction_events', 'household_tie_events'];
const roleColumn = (table: string, nullable: 'NULL' | 'NOT NULL') =>
  `ALTER TABLE \`${table}\` MODIFY \`actor_role\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin ${nullable}`;
