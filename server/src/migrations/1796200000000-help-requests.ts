import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Help wanted, and the hours of it. */
export class HelpRequests1796200000000 implements MigrationInterface {
  name = 'HelpRequests1796200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX \`${helpIndex}\` ON \`service_hour_entries\``);
    await queryRunner.query('ALTER TABLE `service_hour_entries` DROP COLUMN `help_request_id`');
    await queryRunner.query('DROP TABLE `help_request_events`');
    await queryRunner.query('DROP TABLE `help_requests`');
  }
}

const helpIndex = 'IDX_d47e612a694df338c02856bb61';
const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const cipher = 'varchar(255) CHARACTER SET ascii COLLATE ascii_bin';

function reference(table: string, name: string, column: string, other: string): string {
  return `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;
}

const statements = [
  `CREATE TABLE \`help_requests\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`grid_id\` ${id} NOT NULL,
      \`resident_id\` ${id} NOT NULL,
      \`asker_account_id\` ${id} NOT NULL,
      \`asker_role\` ${word} NOT NULL,
      \`asked_for\` ${word} NOT NULL,
      \`kind\` ${word} NOT NULL,
      \`day\` date NULL,
      \`day_part\` ${word} NOT NULL,
      \`last_day\` date NOT NULL,
      \`expected_minutes\` int NOT NULL,
      \`text\` varchar(200) NULL,
      \`phone_cipher\` ${cipher} NULL,
      \`state\` ${word} NOT NULL,
      \`phase\` ${word} NOT NULL,
      \`version\` int NOT NULL,
      \`taker_account_id\` ${id} NULL,
      \`taker_phone_cipher\` ${cipher} NULL,
      \`taken_at\` datetime(3) NULL,
      \`served_on\` date NULL,
      \`stated_minutes\` int NULL,
      \`countered_minutes\` int NULL,
      \`minutes\` int NULL,
      \`reason\` varchar(200) NULL,
      \`thanks\` varchar(200) NULL,
      \`due_at\` datetime(3) NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`ended_at\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_a31d8506c4ebe68998e5f26190\` (\`due_at\`, \`id\`),
      INDEX \`IDX_62217cb1a2fea2e4344fbbe928\` (\`grid_id\`, \`phase\`, \`created_at\`, \`id\`),
      INDEX \`IDX_3da95b312eb6f76061e78ec050\` (\`community_id\`, \`phase\`, \`created_at\`, \`id\`),
      INDEX \`IDX_4cd87445dda4b2efb984df7e12\` (\`community_id\`, \`state\`, \`last_day\`, \`id\`),
      INDEX \`IDX_57c69c243861f932df1780fc33\` (\`resident_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_6533dcf1290153bc32322901b4\` (\`taker_account_id\`, \`taken_at\`, \`id\`),
      INDEX \`IDX_e5d0646fbc9f997e54fd6477cc\` (\`asker_account_id\`, \`created_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`help_request_events\` (
      \`id\` ${id} NOT NULL,
      \`help_request_id\` ${id} NOT NULL,
      \`sequence\` int NOT NULL,
      \`type\` ${word} NOT NULL,
      \`action\` ${word} NULL,
      \`from_state\` ${word} NULL,
      \`to_state\` ${word} NOT NULL,
      \`actor_account_id\` ${id} NULL,
      \`actor_role\` ${word} NULL,
      \`note\` varchar(200) NULL,
      \`minutes\` int NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_e7d7b39b0229d33be56db16970\` (\`help_request_id\`, \`sequence\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('help_requests', 'FK_9ff18d3084cf2c4f949ea600e19', 'community_id', 'communities'),
  reference('help_requests', 'FK_77184caea71c4f2942e0dae53e1', 'grid_id', 'grids'),
  reference('help_requests', 'FK_c2c1b9585117cc24e5055b865eb', 'resident_id', 'residents'),
  reference('help_requests', 'FK_0beac3482ededd7d0546ceebc20', 'asker_account_id', 'accounts'),
  reference('help_requests', 'FK_7b48ded4c8e705a3c58bcab8ac5', 'taker_account_id', 'accounts'),
  reference('help_request_events', 'FK_2055c5196f55de5d595112185c9', 'help_request_id', 'help_requests'),
  reference('help_request_events', 'FK_1ec815434a36bac1a6529f675b4', 'actor_account_id', 'accounts'),
  `ALTER TABLE \`service_hour_entries\` ADD \`help_request_id\` ${id} NULL`,
  `CREATE UNIQUE INDEX \`${helpIndex}\` ON \`service_hour_entries\` (\`help_request_id\`)`,
];
