import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why WeChat looks at words or at pictures no more, so that staff are told and not the log alone. */
export class WechatCheckProblems1795801100000 implements MigrationInterface {
  name = 'WechatCheckProblems1795801100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE \`wechat_check_problems\` (
        \`kind\` ${word} NOT NULL,
        \`reason\` ${word} NOT NULL,
        \`since\` datetime(3) NOT NULL,
        \`last_at\` datetime(3) NOT NULL,
        PRIMARY KEY (\`kind\`)
      ) ENGINE=InnoDB`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `wechat_check_problems`');
  }
}

const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
