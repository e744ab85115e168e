import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fields of the community's own, saved filters, and who was shown whose number. */
export class ResidentFields1795500400000 implements MigrationInterface {
  name = 'ResidentFields1795500400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`access_records\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`grid_id\` ${id} NOT NULL,
      \`resident_id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`role\` ${word} NULL,
      \`field\` ${word} NOT NULL,
      \`purpose\` ${word} NOT NULL,
      \`note\` varchar(100) NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      INDEX \`IDX_d869a8cf44d35376567239c591\` (\`resident_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_4904f5be21de2a2db760cc1cbd\` (\`community_id\`, \`account_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_aafe5b8086cd28751a3f5ff064\` (\`community_id\`, \`created_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`registry_fields\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`name\` varchar(30) NOT NULL,
      \`type\` ${word} NOT NULL,
      \`options\` json NOT NULL,
      \`position\` int NOT NULL,
      \`visible_to\` ${word} NOT NULL,
      \`retired\` tinyint NOT NULL,
      \`version\` int NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_611dec53d672bf025b5c1a017e\` (\`community_id\`, \`name\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`saved_filters\` (
      \`id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`name\` varchar(30) NOT NULL,
      \`filter\` json NOT NULL,
      \`version\` int NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_4925bbacb84f0442a5bbbf9495\` (\`account_id\`, \`community_id\`, \`name\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  'ALTER TABLE `labels` ADD `version` int NOT NULL DEFAULT 1',
  `ALTER TABLE \`labels\` ADD \`content_hash\` ${hash} NULL`,
  'CREATE UNIQUE INDEX `IDX_3df294ece3254b62d801b0cfc3` ON `labels` (`community_id`, `name`)',
  'CREATE INDEX `IDX_16da217445cd37d6a5d5befc8c` ON `residents` (`community_id`, `other_phone_index`)',
  reference('access_records', 'FK_a9e5e1af77ea9a5d092b035d3ad', 'community_id', 'communities'),
  reference('access_records', 'FK_fe46b24e155b135db3ab94d1a7a', 'grid_id', 'grids'),
  reference('access_records', 'FK_eefec56c8b166404abafccaa886', 'resident_id', 'residents'),
  reference('access_records', 'FK_b9349b56b17c6c060ee0098ed93', 'account_id', 'accounts'),
  reference('registry_fields', 'FK_7392b84bdc3ec3ec15e802c55be', 'community_id', 'communities'),
  reference('saved_filters', 'FK_c00e7aee884243c12c00f8d059d', 'account_id', 'accounts'),
  reference('saved_filters', 'FK_5fa8ae8a5af301d56b70fc401f8', 'community_id', 'communities'),
];

const reverse = [
  'DROP TABLE `saved_filters`',
  'DROP TABLE `registry_fields`',
  'DROP TABLE `access_records`',
  'DROP INDEX `IDX_16da217445cd37d6a5d5befc8c` ON `residents`',
  'DROP INDEX `IDX_3df294ece3254b62d801b0cfc3` ON `labels`',
  'ALTER TABLE `labels` DROP COLUMN `content_hash`',
  'ALTER TABLE `labels` DROP COLUMN `version`',
];
