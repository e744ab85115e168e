import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mornings were seen to. */
export class Mornings1795780050000 implements MigrationInterface {
  name = 'Mornings1795780050000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`mornings\` (
      \`name\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`day\` date NOT NULL,
      \`done_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`name\`, \`day\`)
    ) ENGINE=InnoDB`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `mornings`');
  }
}
