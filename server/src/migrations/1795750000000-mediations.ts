import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mediations: their parties, appointments, agreements with what each party says, follow-ups and events. */
export class Mediations1795750000000 implements MigrationInterface {
  name = 'Mediations1795750000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.query(`DROP TABLE \`${table}\``);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const sealed = 'text CHARACTER SET ascii COLLATE ascii_bin';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`mediations\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`grid_id\` ${id} NOT NULL,
      \`complaint_id\` ${id} NOT NULL,
      \`open_complaint_id\` ${id} NULL,
      \`level\` ${word} NOT NULL,
      \`mediator_account_id\` ${id} NULL,
      \`mediator_role\` ${word} NULL,
      \`state\` ${word} NOT NULL,
      \`version\` int NOT NULL,
      \`ended\` tinyint NOT NULL,
      \`sort_at\` datetime(3) NOT NULL,
      \`next_kind\` ${word} NULL,
      \`agreement_id\` ${id} NULL,
      \`agreement_count\` int NOT NULL,
      \`started_by_account_id\` ${id} NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`ended_at\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_783961c945842b41e53512a4a0\` (\`community_id\`, \`level\`, \`ended\`, \`sort_at\`, \`id\`),
      INDEX \`IDX_4b1fb0494272fec2a28682f096\` (\`mediator_account_id\`, \`ended\`, \`sort_at\`, \`id\`),
      INDEX \`IDX_36894380521b9392e4dbdc26fc\` (\`complaint_id\`, \`created_at\`),
      UNIQUE INDEX \`IDX_139ef23d06115887eebd1538e6\` (\`open_complaint_id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`mediation_parties\` (
      \`id\` ${id} NOT NULL,
      \`mediation_id\` ${id} NOT NULL,
      \`position\` int NOT NULL,
      \`name\` varchar(50) NOT NULL,
      \`phone_cipher\` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`resident_id\` ${id} NULL,
      \`account_id\` ${id} NULL,
      \`reporter\` tinyint NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`removed_at\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      INDEX \`IDX_167a8a146412357c428b9ef70d\` (\`account_id\`, \`mediation_id\`),
      INDEX \`IDX_134cd552ae84536f6fab81c258\` (\`mediation_id\`, \`position\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`mediation_appointments\` (
      \`id\` ${id} NOT NULL,
      \`mediation_id\` ${id} NOT NULL,
      \`state\` ${word} NOT NULL,
      \`starts_at\` datetime(3) NOT NULL,
      \`place\` varchar(100) NOT NULL,
      \`reason_cipher\` ${sealed} NULL,
      \`party_ids\` json NOT NULL,
      \`came_ids\` json NOT NULL,
      \`notes_cipher\` ${sealed} NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      INDEX \`IDX_870788ae99936f68b15ea52c88\` (\`mediation_id\`, \`starts_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`mediation_agreements\` (
      \`id\` ${id} NOT NULL,
      \`mediation_id\` ${id} NOT NULL,
      \`number\` int NOT NULL,
      \`content_cipher\` ${sealed} NULL,
      \`follow_up_days\` json NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_4c7e0bfb7d3ac13d52f7d604f6\` (\`mediation_id\`, \`number\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`mediation_answers\` (
      \`id\` ${id} NOT NULL,
      \`agreement_id\` ${id} NOT NULL,
      \`party_id\` ${id} NOT NULL,
      \`answer\` ${word} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_f648fae0f86d0719faa8394b6e\` (\`agreement_id\`, \`party_id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`mediation_follow_ups\` (
      \`id\` ${id} NOT NULL,
      \`mediation_id\` ${id} NOT NULL,
      \`day\` date NOT NULL,
      \`state\` ${word} NOT NULL,
      \`note_cipher\` ${sealed} NULL,
      \`recorded_at\` datetime(3) NULL,
      INDEX \`IDX_16bfc3f85be1e6c6ff7df2c592\` (\`state\`, \`day\`),
      INDEX \`IDX_4a5a1496db19d3e2bb02da9568\` (\`mediation_id\`, \`day\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`mediation_events\` (
      \`id\` ${id} NOT NULL,
      \`mediation_id\` ${id} NOT NULL,
      \`sequence\` int NOT NULL,
      \`type\` ${word} NOT NULL,
      \`action\` ${word} NULL,
      \`from_state\` ${word} NULL,
      \`to_state\` ${word} NOT NULL,
      \`actor_account_id\` ${id} NULL,
      \`actor_role\` ${word} NULL,
      \`note_cipher\` ${sealed} NULL,
      \`detail\` json NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_f9704112b02585006b77539d5e\` (\`mediation_id\`, \`sequence\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('mediation_agreements', 'FK_cecc4b8640068d52a6b75bd9554', 'mediation_id', 'mediations'),
  reference('mediation_answers', 'FK_5bc4095edd37778ae5147c1e77d', 'agreement_id', 'mediation_agreements'),
  reference('mediation_answers', 'FK_9900526e27d06d7fbef62a4cf48', 'party_id', 'mediation_parties'),
  reference('mediation_answers', 'FK_a176c10c6293087153fab12a4b5', 'account_id', 'accounts'),
  reference('mediation_appointments', 'FK_fadacff76b931d3a1e6bc51ba36', 'mediation_id', 'mediations'),
  reference('mediation_events', 'FK_2a0397c73ac2d5da06ab48a864f', 'mediation_id', 'mediations'),
  reference('mediation_events', 'FK_010816a1e81d323ba0a56ab89dc', 'actor_account_id', 'accounts'),
  reference('mediation_follow_ups', 'FK_9ad39ef0d7f4543507dccfb4ea7', 'mediation_id', 'mediations'),
  reference('mediation_parties', 'FK_c53cb9e36fba2ea6a589db1cce0', 'mediation_id', 'mediations'),
  reference('mediation_parties', 'FK_4e381d88ded2ebbc7893650be40', 'resident_id', 'residents'),
  reference('mediation_parties', 'FK_0464a94b2867a2c90aba9348882', 'account_id', 'accounts'),
  reference('mediations', 'FK_61b177a33f71e2ab90d0a606af1', 'community_id', 'communities'),
  reference('mediations', 'FK_8ec29f0ed5900e2c7d0897ee9e6', 'grid_id', 'grids'),
  reference('mediations', 'FK_c6104427a0ecafb3b5ee8e624c7', 'complaint_id', 'complaints'),
  reference('mediations', 'FK_010ff32e39baeecadbfca74079c', 'mediator_account_id', 'accounts'),
  reference('mediations', 'FK_abc370bb28fb378790fef31d867', 'started_by_account_id', 'accounts'),
];

/** What refers to another comes before it. */
const tables = [
  'mediation_answers',
  'mediation_agreements',
  'mediation_appointments',
  'mediation_follow_ups',
  'mediation_events',
  'mediation_parties',
  'mediations',
];
