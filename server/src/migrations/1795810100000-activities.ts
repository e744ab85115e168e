import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities with their roles, sessions and events, and who signed up. */
export class Activities1795810100000 implements MigrationInterface {
  name = 'Activities1795810100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = ['sign_ups', 'activity_events', 'activity_sessions', 'activity_roles', 'activities'];
    for (const table of tables) await queryRunner.query(`DROP TABLE \`${table}\``);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const instant = 'datetime(3)';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`activities\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`organiser_kind\` ${word} NOT NULL,
      \`grid_id\` ${id} NULL,
      \`team_id\` ${id} NULL,
      \`organiser_name\` varchar(120) NOT NULL,
      \`unit_id\` ${id} NULL,
      \`author_account_id\` ${id} NOT NULL,
      \`author_role\` ${word} NOT NULL,
      \`state\` ${word} NOT NULL,
      \`version\` int NOT NULL,
      \`kind\` ${word} NOT NULL,
      \`title\` varchar(80) NOT NULL,
      \`text\` text NOT NULL,
      \`place\` varchar(120) NOT NULL,
      \`to_bring\` varchar(200) NULL,
      \`change_note\` varchar(200) NULL,
      \`cancelled_reason\` varchar(200) NULL,
      \`shown_words\` json NULL,
      \`words_held\` tinyint NOT NULL,
      \`audience\` json NOT NULL,
      \`session_count\` int NOT NULL,
      \`next_starts_at\` ${instant} NOT NULL,
      \`next_ends_at\` ${instant} NOT NULL,
      \`first_starts_at\` ${instant} NOT NULL,
      \`last_starts_at\` ${instant} NOT NULL,
      \`last_ends_at\` ${instant} NOT NULL,
      \`sign_up_from\` ${instant} NULL,
      \`sign_up_until\` ${instant} NULL,
      \`cancel_until\` ${instant} NULL,
      \`offer_hours\` int NOT NULL,
      \`insurance\` ${word} NOT NULL,
      \`needs_guardian_consent\` tinyint NOT NULL,
      \`picture_count\` int NOT NULL,
      \`last_ticket\` int NOT NULL,
      \`waiting\` int NOT NULL,
      \`due_at\` ${instant} NULL,
      \`published_at\` ${instant} NULL,
      \`changed_at\` ${instant} NULL,
      \`ended_at\` ${instant} NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` ${instant} NOT NULL,
      \`updated_at\` ${instant} NOT NULL,
      INDEX \`IDX_2fc325959232407ca31f80cf34\` (\`community_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_10acb5824ed81c9efc12ef0c2b\` (\`grid_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_ede0cfd50d82abe4ac99d1b386\` (\`team_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_7e9becd0d867a22f402098157d\` (\`community_id\`, \`state\`, \`next_starts_at\`, \`id\`),
      INDEX \`IDX_595bc4b38d1655979fe0b87d42\` (\`due_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`activity_roles\` (
      \`activity_id\` ${id} NOT NULL,
      \`id\` ${id} NOT NULL,
      \`position\` int NOT NULL,
      \`name\` varchar(40) NOT NULL,
      \`places\` int NOT NULL,
      \`taken\` int NOT NULL,
      \`offered\` int NOT NULL,
      PRIMARY KEY (\`activity_id\`, \`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`activity_sessions\` (
      \`activity_id\` ${id} NOT NULL,
      \`starts_at\` ${instant} NOT NULL,
      \`ends_at\` ${instant} NOT NULL,
      \`day_reminded_at\` ${instant} NULL,
      \`hour_reminded_at\` ${instant} NULL,
      PRIMARY KEY (\`activity_id\`, \`starts_at\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`activity_events\` (
      \`id\` ${id} NOT NULL,
      \`activity_id\` ${id} NOT NULL,
      \`sequence\` int NOT NULL,
      \`type\` ${word} NOT NULL,
      \`action\` ${word} NULL,
      \`from_state\` ${word} NULL,
      \`to_state\` ${word} NOT NULL,
      \`actor_account_id\` ${id} NULL,
      \`actor_role\` ${word} NULL,
      \`note\` varchar(200) NULL,
      \`created_at\` ${instant} NOT NULL,
      UNIQUE INDEX \`IDX_c63e122079f31f5f05a2ea0ad8\` (\`activity_id\`, \`sequence\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`sign_ups\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`activity_id\` ${id} NOT NULL,
      \`ticket\` int NOT NULL,
      \`account_id\` ${id} NULL,
      \`resident_id\` ${id} NULL,
      \`open_resident_id\` ${id} NULL,
      \`name\` varchar(50) NULL,
      \`walk_in\` tinyint NOT NULL,
      \`state\` ${word} NOT NULL,
      \`role_id\` ${id} NULL,
      \`wanted\` json NOT NULL,
      \`offer_until\` ${instant} NULL,
      \`guardian_consent_at\` ${instant} NULL,
      \`version\` int NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` ${instant} NOT NULL,
      \`updated_at\` ${instant} NOT NULL,
      \`ended_at\` ${instant} NULL,
      UNIQUE INDEX \`IDX_222ebcd0153ff9c6293a9be5e6\` (\`activity_id\`, \`ticket\`),
      UNIQUE INDEX \`IDX_1bd6e2676b6655f0c069bb7bd8\` (\`activity_id\`, \`open_resident_id\`),
      INDEX \`IDX_ee6b7bbe6f48e6a07fc064e42f\` (\`activity_id\`, \`state\`, \`ticket\`),
      INDEX \`IDX_30c6ea89cf84c7e48cb4a6bc09\` (\`resident_id\`, \`state\`),
      INDEX \`IDX_d623fe6024716662d02d86e823\` (\`account_id\`, \`state\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('activities', 'FK_ae35258961d93c1083b7ed99d2f', 'community_id', 'communities'),
  reference('activities', 'FK_3c1deae8e91a4be1b04b32e29d9', 'grid_id', 'grids'),
  reference('activities', 'FK_bf981758ae4fd24eb06b84829a4', 'team_id', 'volunteer_teams'),
  reference('activities', 'FK_8db0ee3e1c6678bee1f8192e524', 'unit_id', 'units'),
  reference('activities', 'FK_6f953dde83631fff6d499b196ef', 'author_account_id', 'accounts'),
  reference('activity_roles', 'FK_21df0baf132819c6e5e3e3fc343', 'activity_id', 'activities'),
  reference('activity_sessions', 'FK_933138ad116366a3f67bd624fa1', 'activity_id', 'activities'),
  reference('activity_events', 'FK_a816f71319488143a489e922408', 'activity_id', 'activities'),
  reference('activity_events', 'FK_b4cda042bcd8c57b2be510d347b', 'actor_account_id', 'accounts'),
  reference('sign_ups', 'FK_eedacad2e43e733d897d7c9f7bd', 'community_id', 'communities'),
  reference('sign_ups', 'FK_d4843f3c5710839c56717c88e5f', 'activity_id', 'activities'),
  reference('sign_ups', 'FK_87e96e52bda834f2a557a98cda7', 'account_id', 'accounts'),
  reference('sign_ups', 'FK_7ef232c4b2121a6b903515a3f84', 'resident_id', 'residents'),
];
