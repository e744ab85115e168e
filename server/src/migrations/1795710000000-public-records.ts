import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was made public of complaints; until when each had to be taken on at first, and rates by the day of the report. */
export class PublicRecords1795710000000 implements MigrationInterface {
  name = 'PublicRecords1795710000000';

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
  `ALTER TABLE \`public_records\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`public_records\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`grid_id\` ${id} NOT NULL,
      \`category_id\` ${id} NOT NULL,
      \`complaint_id\` ${id} NOT NULL,
      \`standing_complaint_id\` ${id} NULL,
      \`state\` ${word(40)} NOT NULL,
      \`title\` varchar(40) NOT NULL,
      \`text\` varchar(1000) NOT NULL,
      \`answer\` varchar(1000) NOT NULL,
      \`place\` varchar(120) NOT NULL,
      \`reported_at\` datetime(3) NOT NULL,
      \`settled_at\` datetime(3) NOT NULL,
      \`before_photo_count\` int NOT NULL,
      \`version\` int NOT NULL,
      \`content_hash\` ${word(64)} NOT NULL,
      \`released_by_account_id\` ${id} NOT NULL,
      \`released_at\` datetime(3) NOT NULL,
      \`withdrawn_by_account_id\` ${id} NULL,
      \`withdrawn_at\` datetime(3) NULL,
      \`withdrawal_reason\` varchar(200) NULL,
      UNIQUE INDEX \`IDX_9fa5ae1902b161c72502698b81\` (\`standing_complaint_id\`),
      INDEX \`IDX_f9c5e0595449dfa48674fe9292\` (\`complaint_id\`, \`released_at\`),
      INDEX \`IDX_63dfbbaf733530bcaf0a043ad7\` (\`community_id\`, \`state\`, \`released_at\`, \`id\`),
      INDEX \`IDX_9778318e6634718710a726f945\` (\`grid_id\`, \`state\`, \`released_at\`, \`id\`),
      INDEX \`IDX_bebc6390e5d8e1c936385e8ac6\` (\`category_id\`, \`state\`, \`released_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('FK_e4811c75e2d21f6979098dff80f', 'community_id', 'communities'),
  reference('FK_a95ccf84f94c1f76f44a8316176', 'grid_id', 'grids'),
  reference('FK_491b53518a40ede574aa2180511', 'category_id', 'complaint_categories'),
  reference('FK_2801a7459944fdded5a9b9f6f81', 'complaint_id', 'complaints'),
  reference('FK_0c2b761c5554355c487b6c6d6e0', 'released_by_account_id', 'accounts'),
  reference('FK_ef30e4921ddb977a3579c94f3d9', 'withdrawn_by_account_id', 'accounts'),
  'ALTER TABLE `complaints` ADD `first_accept_due_at` datetime(3) NULL',
  // Where it still waits in its first hands; what was taken on before is told to have had no deadline.
  "UPDATE `complaints` SET first_accept_due_at = accept_due_at WHERE version = 1 AND state = 'submitted'",
  'CREATE INDEX `IDX_0388a587d140588a261ee39a92` ON `complaints` (`community_id`, `created_at`, `id`)',
];

const reverse = [
  'DROP INDEX `IDX_0388a587d140588a261ee39a92` ON `complaints`',
  'ALTER TABLE `complaints` DROP COLUMN `first_accept_due_at`',
  'DROP TABLE `public_records`',
];
