import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices: their audience, whom they are for, who read them, which households are still to reach, and their delivery. */
export class Notices1795780100000 implements MigrationInterface {
  name = 'Notices1795780100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `files` DROP COLUMN `type`');
    for (const table of tables) await queryRunner.query(`DROP TABLE \`${table}\``);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`notices\` (
      \`id\` ${id} NOT NULL,
      \`town_id\` ${id} NOT NULL,
      \`community_id\` ${id} NULL,
      \`grid_id\` ${id} NULL,
      \`level\` ${word} NOT NULL,
      \`issuer_name\` varchar(120) NOT NULL,
      \`author_account_id\` ${id} NOT NULL,
      \`author_role\` ${word} NOT NULL,
      \`state\` ${word} NOT NULL,
      \`version\` int NOT NULL,
      \`revision\` int NOT NULL,
      \`title\` varchar(80) NOT NULL,
      \`text\` text NOT NULL,
      \`audience\` json NOT NULL,
      \`attachments\` json NOT NULL,
      \`picture_count\` int NOT NULL,
      \`importance\` ${word} NOT NULL,
      \`needs_acknowledgement\` tinyint NOT NULL,
      \`counts_by_household\` tinyint NOT NULL,
      \`is_public\` tinyint NOT NULL,
      \`reminds_daily\` tinyint NOT NULL,
      \`valid_from\` datetime(3) NULL,
      \`valid_until\` datetime(3) NULL,
      \`due_at\` datetime(3) NULL,
      \`published_at\` datetime(3) NULL,
      \`corrected_at\` datetime(3) NULL,
      \`last_reminded_at\` datetime(3) NULL,
      \`ended_at\` datetime(3) NULL,
      \`withdrawn_reason\` varchar(200) NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_4fd614c3506ead535696962ba8\` (\`author_account_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_9763ee8a7ef7c0b93e3a6170e2\` (\`grid_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_d53dac1314a3ccdfc28fe2b9ce\` (\`community_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_3b478bbfe8ab48c71ec397f5a6\` (\`town_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_c7e6d73a6942a962f71e39cb23\` (\`town_id\`, \`state\`, \`published_at\`, \`id\`),
      INDEX \`IDX_74ca31cf84227de091a273e715\` (\`due_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`notice_events\` (
      \`id\` ${id} NOT NULL,
      \`notice_id\` ${id} NOT NULL,
      \`sequence\` int NOT NULL,
      \`type\` ${word} NOT NULL,
      \`action\` ${word} NULL,
      \`from_state\` ${word} NULL,
      \`to_state\` ${word} NOT NULL,
      \`actor_account_id\` ${id} NULL,
      \`actor_role\` ${word} NULL,
      \`note\` varchar(200) NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_7897b31d48c84039244651cd20\` (\`notice_id\`, \`sequence\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`notice_corrections\` (
      \`notice_id\` ${id} NOT NULL,
      \`revision\` int NOT NULL,
      \`note\` varchar(200) NOT NULL,
      \`changed\` json NOT NULL,
      \`previous_title\` varchar(80) NOT NULL,
      \`previous_text\` text NOT NULL,
      \`previous_valid_until\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`notice_id\`, \`revision\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`public_notices\` (
      \`notice_id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`published_at\` datetime(3) NOT NULL,
      INDEX \`IDX_f37d1002fd2006f9943c85a85e\` (\`community_id\`, \`published_at\`, \`notice_id\`),
      PRIMARY KEY (\`notice_id\`, \`community_id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`notice_recipients\` (
      \`notice_id\` ${id} NOT NULL,
      \`resident_id\` ${id} NOT NULL,
      \`household_id\` ${id} NOT NULL,
      \`read_at\` datetime(3) NULL,
      \`acknowledged_at\` datetime(3) NULL,
      INDEX \`IDX_0eefbe0d3f44387285d49a5547\` (\`notice_id\`, \`household_id\`),
      PRIMARY KEY (\`notice_id\`, \`resident_id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`notice_households\` (
      \`notice_id\` ${id} NOT NULL,
      \`household_id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`grid_id\` ${id} NOT NULL,
      \`micro_grid_id\` ${id} NOT NULL,
      \`building_id\` ${id} NOT NULL,
      \`status\` ${word} NOT NULL,
      \`people\` int NOT NULL,
      \`has_app\` tinyint NOT NULL,
      \`read_at\` datetime(3) NULL,
      \`acknowledged_at\` datetime(3) NULL,
      \`telling_id\` ${id} NULL,
      \`told_how\` ${word} NULL,
      INDEX \`IDX_a32f88a4c3cdd78a7c1d55bef0\` (\`notice_id\`, \`status\`, \`grid_id\`, \`building_id\`, \`household_id\`),
      PRIMARY KEY (\`notice_id\`, \`household_id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`notice_readers\` (
      \`notice_id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`published_at\` datetime(3) NOT NULL,
      \`read_at\` datetime(3) NULL,
      \`read_revision\` int NULL,
      \`acknowledged_at\` datetime(3) NULL,
      INDEX \`IDX_8c3e607b4908d2c0ccd833b33b\` (\`account_id\`, \`published_at\`, \`notice_id\`),
      PRIMARY KEY (\`notice_id\`, \`account_id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`notice_tellings\` (
      \`id\` ${id} NOT NULL,
      \`notice_id\` ${id} NOT NULL,
      \`household_id\` ${id} NOT NULL,
      \`how\` ${word} NOT NULL,
      \`note\` varchar(200) NULL,
      \`account_id\` ${id} NOT NULL,
      \`role\` ${word} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`undone_at\` datetime(3) NULL,
      \`undone_by_account_id\` ${id} NULL,
      INDEX \`IDX_577d22b5fed4cb19ea008c60ab\` (\`notice_id\`, \`household_id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`notice_deliveries\` (
      \`id\` ${id} NOT NULL,
      \`notice_id\` ${id} NOT NULL,
      \`kind\` ${word} NOT NULL,
      \`position\` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`recipients\` int NOT NULL,
      \`delivered\` int NOT NULL,
      \`attempts\` int NOT NULL,
      \`claimed_by\` ${id} NULL,
      \`claimed_until\` datetime(3) NULL,
      \`started_at\` datetime(3) NULL,
      \`finished_at\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      INDEX \`IDX_bef2613de3b7c57ceab4e68569\` (\`finished_at\`, \`created_at\`),
      INDEX \`IDX_7eb92d9457d5f21286f4588d48\` (\`notice_id\`, \`created_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('notices', 'FK_c5c99f2472971b7e4a79bcdc089', 'town_id', 'towns'),
  reference('notices', 'FK_e00036f7e1c5e0b43a0bcc3ceb6', 'community_id', 'communities'),
  reference('notices', 'FK_de0e4f5c69872306a5081c41f0f', 'grid_id', 'grids'),
  reference('notices', 'FK_f963541c911142e5e0bb4b7b845', 'author_account_id', 'accounts'),
  reference('notice_events', 'FK_f1931d394160d0088d93f0cdd74', 'notice_id', 'notices'),
  reference('notice_events', 'FK_682d4d88a4967447cf988aa59e1', 'actor_account_id', 'accounts'),
  reference('notice_corrections', 'FK_177cefc07eb10faca135858aeda', 'notice_id', 'notices'),
  reference('public_notices', 'FK_f06bb338234c56df03162ed0c49', 'notice_id', 'notices'),
  reference('public_notices', 'FK_2128f831826d87248a9b1e6428c', 'community_id', 'communities'),
  reference('notice_tellings', 'FK_831f13a8b2763ca474b58f19f8b', 'notice_id', 'notices'),
  reference('notice_tellings', 'FK_469433d80a53ca70c66beeefcbd', 'household_id', 'households'),
  reference('notice_tellings', 'FK_57b5b1c01a00da9d57ef4ddb04f', 'account_id', 'accounts'),
  reference('notice_deliveries', 'FK_6bc35f8bdee788327e2079ec534', 'notice_id', 'notices'),
  "ALTER TABLE `files` ADD `type` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'picture'",
];

/** What refers to another comes before it. */
const tables = [
  'notice_deliveries',
  'notice_tellings',
  'notice_readers',
  'notice_households',
  'notice_recipients',
  'public_notices',
  'notice_corrections',
  'notice_events',
  'notices',
];
