import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Check-ins with the marks from which they follow; hours of a series count once for each of its sessions. */
export class CheckIns1796100000000 implements MigrationInterface {
  name = 'CheckIns1796100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of up) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of down) await queryRunner.query(statement);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const instant = 'datetime(3)';
const bySession = 'IDX_4a3769b5c0f78f30a5ab527b10';
const byActivity = 'IDX_86de63665198e3e1aac5036cfd';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const up = [
  `CREATE TABLE \`check_ins\` (
      \`sign_up_id\` ${id} NOT NULL,
      \`starts_at\` ${instant} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`activity_id\` ${id} NOT NULL,
      \`attendance\` ${word} NULL,
      \`came_at\` ${instant} NULL,
      \`left_at\` ${instant} NULL,
      \`claimed_at\` ${instant} NULL,
      \`version\` int NOT NULL,
      \`hours_minutes\` int NULL,
      \`hours_reason\` ${word} NULL,
      \`hours_confirmed_at\` ${instant} NULL,
      \`updated_at\` ${instant} NOT NULL,
      INDEX \`IDX_0cd59362bca824f64fa6d5bf9f\` (\`activity_id\`, \`starts_at\`, \`attendance\`),
      PRIMARY KEY (\`sign_up_id\`, \`starts_at\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`check_in_marks\` (
      \`id\` ${id} NOT NULL,
      \`sign_up_id\` ${id} NOT NULL,
      \`starts_at\` ${instant} NOT NULL,
      \`kind\` ${word} NOT NULL,
      \`way\` ${word} NOT NULL,
      \`at\` ${instant} NOT NULL,
      \`time\` ${instant} NULL,
      \`actor_account_id\` ${id} NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`received_at\` ${instant} NOT NULL,
      INDEX \`IDX_8ed2e4c274678fb00eeb944d4e\` (\`sign_up_id\`, \`starts_at\`, \`at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('check_ins', 'FK_e17c5d7825fbd72325a28e4abff', 'sign_up_id', 'sign_ups'),
  reference('check_ins', 'FK_4606a08931dbb422a7f3f5c546c', 'community_id', 'communities'),
  reference('check_in_marks', 'FK_94693912f1d7392f87bf4da4f3c', 'sign_up_id', 'sign_ups'),
  reference('check_in_marks', 'FK_5b9fad5646fc930b4459b5cf6c0', 'actor_account_id', 'accounts'),
  `ALTER TABLE \`service_hour_entries\` ADD \`checked_in_starts_at\` ${instant} NULL`,
  // Nothing but the day is known of those that were entered before.
  `UPDATE \`service_hour_entries\` SET \`checked_in_starts_at\` = \`day\` WHERE \`checked_in_activity_id\` IS NOT NULL`,
  `CREATE UNIQUE INDEX \`${bySession}\` ON \`service_hour_entries\` (\`checked_in_activity_id\`, \`checked_in_starts_at\`, \`account_id\`)`,
  `DROP INDEX \`${byActivity}\` ON \`service_hour_entries\``,
];

const down = [
  // Of a series, the first session keeps the name of the activity: the narrower key allows no more.
  `UPDATE \`service_hour_entries\` e JOIN \`service_hour_entries\` o
      ON o.\`checked_in_activity_id\` = e.\`checked_in_activity_id\` AND o.\`account_id\` = e.\`account_id\`
      AND o.\`checked_in_starts_at\` < e.\`checked_in_starts_at\`
    SET e.\`checked_in_activity_id\` = NULL`,
  `CREATE UNIQUE INDEX \`${byActivity}\` ON \`service_hour_entries\` (\`checked_in_activity_id\`, \`account_id\`)`,
  `DROP INDEX \`${bySession}\` ON \`service_hour_entries\``,
  `ALTER TABLE \`service_hour_entries\` DROP COLUMN \`checked_in_starts_at\``,
  'DROP TABLE `check_in_marks`',
  'DROP TABLE `check_ins`',
];
