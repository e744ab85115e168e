import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links of WeChat's to notices, kept until they expire. */
export class NoticeLinks1795790790300 implements MigrationInterface {
  name = 'NoticeLinks1795790790300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE \`notice_links\` (
        \`notice_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        \`link\` varchar(255) NOT NULL,
        \`expires_at\` datetime(3) NOT NULL,
        PRIMARY KEY (\`notice_id\`)
      ) ENGINE=InnoDB`,
    );
    await queryRunner.query(
      'ALTER TABLE `notice_links` ADD CONSTRAINT `FK_cef29e311587c448caf18ce3469` FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `notice_links`');
  }
}
