import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';

/** Where a notice that stands has households, so that staff of a place need not look through those of their whole town. */
export class StandingNotices1795780610000 implements MigrationInterface {
  name = 'StandingNotices1795780610000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`standing_notices\` (
      \`notice_id\` ${id} NOT NULL,
      \`place_id\` ${id} NOT NULL,
      \`published_at\` datetime(3) NOT NULL,
      INDEX \`IDX_31c3d4313606e23667133ceea2\` (\`place_id\`, \`published_at\`, \`notice_id\`),
      PRIMARY KEY (\`notice_id\`, \`place_id\`),
      CONSTRAINT \`FK_12e02fcbec21297098700d50fee\` FOREIGN KEY (\`notice_id\`) REFERENCES \`notices\`(\`id\`)
        ON DELETE NO ACTION ON UPDATE NO ACTION
    ) ENGINE=InnoDB`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `standing_notices`');
  }
}
