import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom guardians let take their children from an activity, and who took them. */
export class PickUps1796400000000 implements MigrationInterface {
  name = 'PickUps1796400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX \`${endIndex}\` ON \`activity_sessions\``);
    for (const table of tables.toReversed()) await queryRunner.query(`DROP TABLE \`${table}\``);
  }
}

const tables = ['pick_up_authorisations', 'pick_ups', 'pick_up_reminders'];
const endIndex = 'IDX_b8647efec5e31a55edf72bb0bc';
const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const cipher = 'varchar(255) CHARACTER SET ascii COLLATE ascii_bin';
const instant = 'datetime(3)';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE INDEX \`${endIndex}\` ON \`activity_sessions\` (\`ends_at\`)`,
  `CREATE TABLE \`pick_up_authorisations\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`sign_up_id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`kind\` ${word} NOT NULL,
      \`resident_id\` ${id} NULL,
      \`name\` varchar(20) NULL,
      \`relation\` ${word} NULL,
      \`phone_cipher\` ${cipher} NULL,
      \`day\` date NULL,
      \`revoked_at\` ${instant} NULL,
      \`used_at\` ${instant} NULL,
      \`forget_at\` ${instant} NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` ${instant} NOT NULL,
      INDEX \`IDX_42037c87457690d1c2e3008c84\` (\`sign_up_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_2b7ca05f6312b0439afe3c3da2\` (\`forget_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`pick_ups\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`activity_id\` ${id} NOT NULL,
      \`starts_at\` ${instant} NOT NULL,
      \`sign_up_id\` ${id} NOT NULL,
      \`standing_sign_up_id\` ${id} NULL,
      \`kind\` ${word} NOT NULL,
      \`relation\` ${word} NULL,
      \`authorisation_id\` ${id} NULL,
      \`taken_at\` ${instant} NOT NULL,
      \`recorded_at\` ${instant} NOT NULL,
      \`offline\` tinyint NOT NULL,
      \`revoked_before_at\` ${instant} NULL,
      \`corrects_id\` ${id} NULL,
      \`reason\` ${word} NULL,
      \`handed_by_account_id\` ${id} NOT NULL,
      \`handed_by_role\` ${word} NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      UNIQUE INDEX \`IDX_f08ff17219bc5614c14db8b35f\` (\`standing_sign_up_id\`, \`starts_at\`),
      INDEX \`IDX_b2208292a7f78b495d925b6940\` (\`sign_up_id\`, \`recorded_at\`, \`id\`),
      INDEX \`IDX_b2259062396e703b2767fee28e\` (\`activity_id\`, \`starts_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`pick_up_reminders\` (
      \`activity_id\` ${id} NOT NULL,
      \`starts_at\` ${instant} NOT NULL,
      \`looked_at\` ${instant} NOT NULL,
      PRIMARY KEY (\`activity_id\`, \`starts_at\`)
    ) ENGINE=InnoDB`,
  reference('pick_up_authorisations', 'FK_4354232abbc291530956381e75b', 'community_id', 'communities'),
  reference('pick_up_authorisations', 'FK_cd0bfdb18f629b31cd61202c646', 'sign_up_id', 'sign_ups'),
  reference('pick_up_authorisations', 'FK_25fd09f579052004ca12dfc86f7', 'account_id', 'accounts'),
  reference('pick_up_authorisations', 'FK_07564e19a9c2cdffe232d6d2770', 'resident_id', 'residents'),
  reference('pick_ups', 'FK_40482d783e1794331dc07d5ab3c', 'community_id', 'communities'),
  reference('pick_ups', 'FK_f748c7f637df13f23f94c524eae', 'sign_up_id', 'sign_ups'),
  reference('pick_ups', 'FK_fcd13868dc3e82bd957f134936a', 'corrects_id', 'pick_ups'),
  reference('pick_ups', 'FK_6363bb978eed6585278f2e0b4df', 'handed_by_account_id', 'accounts'),
];
