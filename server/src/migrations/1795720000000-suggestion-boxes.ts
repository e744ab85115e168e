import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suggestion boxes, their openings, and the slips that were in them. */
export class SuggestionBoxes1795720000000 implements MigrationInterface {
  name = 'SuggestionBoxes1795720000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`suggestion_boxes\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`grid_id\` ${id} NOT NULL,
      \`door_id\` ${id} NOT NULL,
      \`label\` varchar(60) NOT NULL,
      \`weekday\` int NOT NULL,
      \`scheduled_from\` date NOT NULL,
      \`keeper_staff_member_id\` ${id} NOT NULL,
      \`household_id\` ${id} NULL,
      \`last_opened_on\` date NULL,
      \`retired\` tinyint NOT NULL,
      \`version\` int NOT NULL,
      \`created_by_account_id\` ${id} NOT NULL,
      \`content_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_50186c6850b1abe7e1f38e07cf\` (\`community_id\`, \`retired\`, \`weekday\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`box_openings\` (
      \`id\` ${id} NOT NULL,
      \`box_id\` ${id} NOT NULL,
      \`day\` date NOT NULL,
      \`first_staff_member_id\` ${id} NOT NULL,
      \`second_staff_member_id\` ${id} NOT NULL,
      \`slip_count\` int NOT NULL,
      \`recorded_by_account_id\` ${id} NOT NULL,
      \`content_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_76d2616694f069ca32235ccc81\` (\`box_id\`, \`day\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`box_slips\` (
      \`id\` ${id} NOT NULL,
      \`opening_id\` ${id} NOT NULL,
      \`box_id\` ${id} NOT NULL,
      \`position\` int NOT NULL,
      \`state\` ${word} NOT NULL,
      \`complaint_id\` ${id} NULL,
      \`number\` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`claim_hash\` char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`summary\` varchar(100) NULL,
      \`answer\` varchar(300) NULL,
      \`dealt_by_account_id\` ${id} NULL,
      \`dealt_at\` datetime(3) NULL,
      \`content_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      INDEX \`IDX_646217a27945ec6e02e59eed2d\` (\`number\`),
      INDEX \`IDX_5b114e49a89cfda7e0a3d5b0f2\` (\`box_id\`, \`state\`),
      UNIQUE INDEX \`IDX_9d30bcb0e5b06921a3b1cd470c\` (\`opening_id\`, \`position\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('box_openings', 'FK_081394efbf64ab6d5b712e1fa64', 'box_id', 'suggestion_boxes'),
  reference('box_openings', 'FK_f8c09e0e6b2c6423e4b57f74f87', 'first_staff_member_id', 'staff_members'),
  reference('box_openings', 'FK_e178dd5629efd590e5ae57e0c99', 'second_staff_member_id', 'staff_members'),
  reference('box_openings', 'FK_f4d27022c7a5eac808a3de08836', 'recorded_by_account_id', 'accounts'),
  reference('box_slips', 'FK_9e4c51657aeb3afaa5c019538e5', 'opening_id', 'box_openings'),
  reference('box_slips', 'FK_4e895629468766abd644689280f', 'box_id', 'suggestion_boxes'),
  reference('box_slips', 'FK_1d7d32495a37c1e76e89d865500', 'complaint_id', 'complaints'),
  reference('box_slips', 'FK_fef492b1a79d21a61a61291de7e', 'dealt_by_account_id', 'accounts'),
  reference('suggestion_boxes', 'FK_b04a1251d966bfeb5cd0f2a55fd', 'community_id', 'communities'),
  reference('suggestion_boxes', 'FK_9b351edac208cc0904fa7271584', 'grid_id', 'grids'),
  reference('suggestion_boxes', 'FK_f8f1551e08b879a1273f5491730', 'door_id', 'doors'),
  reference('suggestion_boxes', 'FK_af7bdedae583632f33a5abc9986', 'keeper_staff_member_id', 'staff_members'),
  reference('suggestion_boxes', 'FK_fe37087464ccd9a2eec64e6d700', 'household_id', 'households'),
  reference('suggestion_boxes', 'FK_ba8e9713f60bc41b6b1bbb663df', 'created_by_account_id', 'accounts'),
];

const reverse = ['DROP TABLE `box_slips`', 'DROP TABLE `box_openings`', 'DROP TABLE `suggestion_boxes`'];
