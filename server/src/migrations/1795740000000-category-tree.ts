import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who made a category, so that a retry is told from another; and how staff came to what they wrote down. */
export class CategoryTree1795740000000 implements MigrationInterface {
  name = 'CategoryTree1795740000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const statements = [
  `ALTER TABLE \`complaint_categories\` ADD \`content_hash\` ${word(64)} NULL`,
  `CREATE TABLE \`complaint_filings\` (
      \`id\` ${id} NOT NULL,
      \`channel\` ${word(40)} NULL,
      \`resident_id\` ${id} NULL,
      \`name\` varchar(50) NULL,
      \`phone_cipher\` ${word(255)} NULL,
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  'ALTER TABLE `complaint_filings` ADD CONSTRAINT `FK_8f6b9d7099ecf7600fb02e6b499` FOREIGN KEY (`id`) REFERENCES `complaints`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const reverse = [
  'DROP TABLE `complaint_filings`',
  'ALTER TABLE `complaint_categories` DROP COLUMN `content_hash`',
];
