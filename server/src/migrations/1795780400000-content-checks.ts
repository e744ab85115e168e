import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content that waits to be let through. What was written or uploaded before counts as checked: it has no row here. */
export class ContentChecks1795780400000 implements MigrationInterface {
  name = 'ContentChecks1795780400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `content_check_decisions`');
    await queryRunner.query('DROP TABLE `content_checks`');
    await queryRunner.query('DROP INDEX `IDX_7d65b1645638373b012753ad2b` ON `files`');
    await queryRunner.query('ALTER TABLE `files` DROP COLUMN `check_state`');
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`content_checks\` (
      \`id\` ${id} NOT NULL,
      \`kind\` ${word} NOT NULL,
      \`subject_type\` ${word} NOT NULL,
      \`subject_id\` ${id} NOT NULL,
      \`step\` int NOT NULL,
      \`readers\` ${word} NOT NULL,
      \`scene\` int NOT NULL,
      \`state\` ${word} NOT NULL,
      \`reason\` ${word} NOT NULL,
      \`account_id\` ${id} NULL,
      \`by_staff\` tinyint NOT NULL,
      \`community_id\` ${id} NULL,
      \`grid_id\` ${id} NULL,
      \`text_cipher\` text CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`trace_id\` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`attempts\` int NOT NULL,
      \`next_at\` datetime(3) NULL,
      \`version\` int NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`decided_by_account_id\` ${id} NULL,
      \`decided_at\` datetime(3) NULL,
      \`refusal\` varchar(100) NULL,
      INDEX \`IDX_788c0483941ddcc45551c4263f\` (\`subject_type\`, \`subject_id\`),
      INDEX \`IDX_c501468c7127fcbc97f28c16a9\` (\`community_id\`, \`state\`, \`created_at\`, \`id\`),
      INDEX \`IDX_8d33aef09f37236f8cabbf972d\` (\`grid_id\`, \`state\`, \`created_at\`, \`id\`),
      INDEX \`IDX_7a54a9308867941021cbf40f78\` (\`next_at\`),
      INDEX \`IDX_d2e7e7339880d6fd3de7abd6e9\` (\`trace_id\`),
      INDEX \`IDX_ea83a1be0b9ac40bf8f7d964e9\` (\`account_id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`content_check_decisions\` (
      \`id\` ${id} NOT NULL,
      \`check_id\` ${id} NOT NULL,
      \`action\` ${word} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`reason\` varchar(100) NULL,
      \`decided_at\` datetime(3) NOT NULL,
      INDEX \`IDX_17b0de9fd1e4b96605dba0bee2\` (\`check_id\`, \`decided_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('content_checks', 'FK_ea83a1be0b9ac40bf8f7d964e91', 'account_id', 'accounts'),
  reference('content_checks', 'FK_45f44d63c1ed1f53565001063a6', 'community_id', 'communities'),
  reference('content_checks', 'FK_e638f1f1d78b66edab491fd7485', 'grid_id', 'grids'),
  reference('content_checks', 'FK_63061ab3ff1b7ed740db3ebeb27', 'decided_by_account_id', 'accounts'),
  reference('content_check_decisions', 'FK_b1b44f7ae3adc2af82abf89de4f', 'check_id', 'content_checks'),
  reference('content_check_decisions', 'FK_775c99457d5e9763dbfcfb8d826', 'account_id', 'accounts'),
  `ALTER TABLE \`files\` ADD \`check_state\` ${word} NOT NULL DEFAULT 'passed'`,
  'CREATE INDEX `IDX_7d65b1645638373b012753ad2b` ON `files` (`content_hash`)',
];
