import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The access token that servers share, and what WeChat pushed, so that nothing is taken in twice. */
export class Wechat1795780300000 implements MigrationInterface {
  name = 'Wechat1795780300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`wechat_access_tokens\` (
      \`id\` ${word} NOT NULL,
      \`value_cipher\` text CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`expires_at\` datetime(3) NULL,
      \`renew_at\` datetime(3) NULL,
      \`leased_by\` ${id} NULL,
      \`leased_until\` datetime(3) NULL,
      \`forced_at\` datetime(3) NULL,
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`);
    await queryRunner.query(`CREATE TABLE \`wechat_events\` (
      \`id\` ${id} NOT NULL,
      \`fingerprint\` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`event\` ${word} NOT NULL,
      \`received_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_46b80a16633589847222e1016f\` (\`fingerprint\`),
      INDEX \`IDX_544a93984cc9ff4a72ab7d8a99\` (\`received_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `wechat_events`');
    await queryRunner.query('DROP TABLE `wechat_access_tokens`');
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
