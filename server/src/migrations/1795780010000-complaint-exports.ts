import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which lists of complaints left the system, and with whom. */
export class ComplaintExports1795780010000 implements MigrationInterface {
  name = 'ComplaintExports1795780010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`complaint_exports\` (
      \`id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`filter\` json NOT NULL,
      \`row_count\` int NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `complaint_exports`');
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
