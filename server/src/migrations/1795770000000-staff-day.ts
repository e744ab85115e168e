import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of the queue by index and kept by name, and templates for answers. */
export class StaffDay1795770000000 implements MigrationInterface {
  name = 'StaffDay1795770000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const reference = (name: string, column: string, other: string) =>
  `ALTER TABLE \`answer_templates\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  // Before the shorter one goes: a foreign key needs one of them.
  'CREATE INDEX `IDX_0ccc0396239cf2d73b4ac0c803` ON `complaints` (`handler_account_id`, `state`, `deadline_at`, `id`)',
  'DROP INDEX `IDX_004813ada716ab510af78d70f9` ON `complaints`',
  'CREATE INDEX `IDX_b00fb799053239e85393d490f1` ON `complaints` (`category_id`, `level`, `state`, `deadline_at`, `id`)',
  `ALTER TABLE \`saved_filters\` ADD \`kind\` ${word(20)} NOT NULL DEFAULT 'registry'`,
  'ALTER TABLE `saved_filters` ALTER COLUMN `kind` DROP DEFAULT',
  'CREATE UNIQUE INDEX `IDX_60e4f080201069832053dbd62c` ON `saved_filters` (`account_id`, `community_id`, `kind`, `name`)',
  'DROP INDEX `IDX_4925bbacb84f0442a5bbbf9495` ON `saved_filters`',
  `CREATE TABLE \`answer_templates\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`owner_account_id\` ${id} NULL,
      \`action\` ${word(40)} NOT NULL,
      \`category_id\` ${id} NULL,
      \`name\` varchar(30) NOT NULL,
      \`text\` varchar(500) NOT NULL,
      \`version\` int NOT NULL,
      \`content_hash\` ${word(64)} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_75e42a129c3fd89341a4ddaf67\` (\`community_id\`, \`owner_account_id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('FK_eb31fd8d4b83fbb94fd367b2c13', 'community_id', 'communities'),
  reference('FK_05d3d6dd4507605e65f2e85c3be', 'owner_account_id', 'accounts'),
  reference('FK_4dce092bce0c301bb8f525ede16', 'category_id', 'complaint_categories'),
];

const reverse = [
  'DROP TABLE `answer_templates`',
  // A filter of the queue means nothing to those who know only the registry.
  "DELETE FROM `saved_filters` WHERE kind = 'queue'",
  'CREATE UNIQUE INDEX `IDX_4925bbacb84f0442a5bbbf9495` ON `saved_filters` (`account_id`, `community_id`, `name`)',
  'DROP INDEX `IDX_60e4f080201069832053dbd62c` ON `saved_filters`',
  'ALTER TABLE `saved_filters` DROP COLUMN `kind`',
  'CREATE INDEX `FK_d7645a160e0e65580a347917856` ON `complaints` (`category_id`)',
  'DROP INDEX `IDX_b00fb799053239e85393d490f1` ON `complaints`',
  'CREATE INDEX `IDX_004813ada716ab510af78d70f9` ON `complaints` (`handler_account_id`, `state`)',
  'DROP INDEX `IDX_0ccc0396239cf2d73b4ac0c803` ON `complaints`',
];
