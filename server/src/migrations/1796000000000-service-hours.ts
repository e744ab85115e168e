import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What volunteers can do and which team they ask to join; their hours, objections to them, and certificates of them. */
export class ServiceHours1796000000000 implements MigrationInterface {
  name = 'ServiceHours1796000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.query(`DROP TABLE \`${table}\``);
    // The key needs an index of its own again before the one goes that it used.
    await queryRunner.query(`ALTER TABLE \`volunteers\` DROP FOREIGN KEY \`${teamKey}\``);
    await queryRunner.query(`DROP INDEX \`${memberIndex}\` ON \`volunteers\``);
    await queryRunner.query(reference('volunteers', teamKey, 'team_id', 'volunteer_teams'));
  }
}

const tables = [
  'volunteer_profiles',
  'volunteer_requests',
  'service_hour_entries',
  'service_hour_objections',
  'service_certificates',
];
const memberIndex = 'IDX_01c2ae76c46eaabf9d65c5f986';
const teamKey = 'FK_e61eda349f3420362a44f39c544';
const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const list = 'varchar(255) CHARACTER SET ascii COLLATE ascii_bin';

function reference(table: string, name: string, column: string, other: string): string {
  return `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;
}

const statements = [
  `CREATE INDEX \`${memberIndex}\` ON \`volunteers\` (\`team_id\`, \`left_at\`, \`joined_at\`, \`id\`)`,
  `CREATE TABLE \`volunteer_profiles\` (
      \`account_id\` ${id} NOT NULL,
      \`skills\` ${list} NOT NULL,
      \`times\` ${list} NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`account_id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`volunteer_requests\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`team_id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`state\` ${word} NOT NULL,
      \`reason\` varchar(100) NULL,
      \`answered_by_account_id\` ${id} NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`answered_at\` datetime(3) NULL,
      INDEX \`IDX_7e6ec30433cb1c06c8d5b7f0f9\` (\`account_id\`, \`state\`, \`team_id\`),
      INDEX \`IDX_f233ac9c3f03ebdcd1e3b9caff\` (\`team_id\`, \`state\`, \`created_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`service_hour_entries\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`team_id\` ${id} NULL,
      \`account_id\` ${id} NULL,
      \`source\` ${word} NOT NULL,
      \`minutes\` int NOT NULL,
      \`day\` date NOT NULL,
      \`what\` varchar(60) NOT NULL,
      \`reason\` varchar(200) NULL,
      \`activity_id\` ${id} NULL,
      \`checked_in_activity_id\` ${id} NULL,
      \`corrects_id\` ${id} NULL,
      \`actor_account_id\` ${id} NOT NULL,
      \`actor_role\` ${word} NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_86de63665198e3e1aac5036cfd\` (\`checked_in_activity_id\`, \`account_id\`),
      INDEX \`IDX_516f6a17f1e694550eee148963\` (\`team_id\`, \`corrects_id\`, \`day\`, \`id\`),
      INDEX \`IDX_3d761d36a43a88b1b50d3932c8\` (\`team_id\`, \`day\`, \`source\`, \`minutes\`),
      INDEX \`IDX_a2ad2c273fcbb9ce22ad55cb9d\` (\`account_id\`, \`corrects_id\`, \`day\`, \`id\`),
      INDEX \`IDX_081e4612792608bb17b0bc9ab0\` (\`account_id\`, \`community_id\`, \`day\`, \`source\`, \`minutes\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`service_hour_objections\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`team_id\` ${id} NULL,
      \`entry_id\` ${id} NOT NULL,
      \`open_entry_id\` ${id} NULL,
      \`account_id\` ${id} NOT NULL,
      \`state\` ${word} NOT NULL,
      \`text\` varchar(300) NULL,
      \`answer\` varchar(200) NULL,
      \`answered_by_account_id\` ${id} NULL,
      \`correction_id\` ${id} NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`answered_at\` datetime(3) NULL,
      INDEX \`IDX_1ede770336e68e046fa2b3dac8\` (\`team_id\`, \`state\`, \`created_at\`, \`id\`),
      INDEX \`IDX_b1589756cfb6a352eb66839b32\` (\`community_id\`, \`state\`, \`created_at\`, \`id\`),
      UNIQUE INDEX \`IDX_1a808f5fff3aa7b452d35bca96\` (\`open_entry_id\`),
      INDEX \`IDX_a90b9d3b971358e3f66063d4dc\` (\`entry_id\`, \`created_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`service_certificates\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`account_id\` ${id} NULL,
      \`number\` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`claim_hash\` ${hash} NOT NULL,
      \`issuer\` varchar(100) NOT NULL,
      \`from_day\` date NOT NULL,
      \`to_day\` date NOT NULL,
      \`recorded_minutes\` int NOT NULL,
      \`granted_minutes\` int NOT NULL,
      \`seal_hash\` ${hash} NOT NULL,
      \`content_cipher\` text CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`issued_at\` datetime(3) NOT NULL,
      INDEX \`IDX_55aba76d732490877d77e652a1\` (\`account_id\`, \`issued_at\`, \`id\`),
      UNIQUE INDEX \`IDX_634541974ea648a5e95a4775a3\` (\`number\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('volunteer_profiles', 'FK_503039fb5cec93c1f74e9c5b7bf', 'account_id', 'accounts'),
  reference('volunteer_requests', 'FK_f1743513b7ac92d2769079f8b38', 'community_id', 'communities'),
  reference('volunteer_requests', 'FK_ea66879a9141f2d8fd1bdef27cf', 'team_id', 'volunteer_teams'),
  reference('volunteer_requests', 'FK_ff3305373c5fd601f6d070dac9f', 'account_id', 'accounts'),
  reference('volunteer_requests', 'FK_52ee11a3ffa4b45e8552846a311', 'answered_by_account_id', 'accounts'),
  reference('service_hour_entries', 'FK_c0f92f8f644c04b5ef9e55ec0a3', 'community_id', 'communities'),
  reference('service_hour_entries', 'FK_3eb41239a906f543b397201f2bb', 'team_id', 'volunteer_teams'),
  reference('service_hour_entries', 'FK_c2e5a8e0693b81b33e5c74c7982', 'account_id', 'accounts'),
  reference('service_hour_entries', 'FK_20cf9ae1ed20bd07f993457f196', 'corrects_id', 'service_hour_entries'),
  reference('service_hour_entries', 'FK_6df2576f7adc7778f465a9fb7e1', 'actor_account_id', 'accounts'),
  reference('service_hour_objections', 'FK_fb8d73a393e8f0b3112375326df', 'community_id', 'communities'),
  reference('service_hour_objections', 'FK_6baa84cbd481bf5dad37d5a3e32', 'team_id', 'volunteer_teams'),
  reference('service_hour_objections', 'FK_8c04d9fa73ea164664ff2748461', 'entry_id', 'service_hour_entries'),
  reference('service_hour_objections', 'FK_b5bd308b3e45195a5765e08b4bf', 'account_id', 'accounts'),
  reference(
    'service_hour_objections',
    'FK_0de1d8d27e813f918aefdf26b49',
    'answered_by_account_id',
    'accounts',
  ),
  reference(
    'service_hour_objections',
    'FK_4bb665a4d148a60d2caf7df0b97',
    'correction_id',
    'service_hour_entries',
  ),
  reference('service_certificates', 'FK_db44f396bc0843d6410a5ea3cc7', 'community_id', 'communities'),
  reference('service_certificates', 'FK_3bfc883b5ed556e2b3352e6835f', 'account_id', 'accounts'),
];
