import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was agreed to, copies of one's data, guardians' consents, and the account that stands for everybody who deleted
 * theirs.
 */
export class Privacy1795780500000 implements MigrationInterface {
  name = 'Privacy1795780500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = (length = 40) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;
const nobody = '01900000-0000-7000-8000-000000000000';

const statements = [
  `CREATE TABLE \`privacy_agreements\` (
      \`account_id\` ${id} NOT NULL,
      \`version\` int NOT NULL,
      \`agreed_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`account_id\`, \`version\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`data_exports\` (
      \`id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`state\` ${word()} NOT NULL,
      \`done\` int NOT NULL,
      \`total\` int NOT NULL,
      \`attempts\` int NOT NULL,
      \`claimed_by\` ${id} NULL,
      \`claimed_until\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`ready_at\` datetime(3) NULL,
      \`expires_at\` datetime(3) NULL,
      INDEX \`IDX_a0454359b133d6229fcbd0693f\` (\`account_id\`, \`created_at\`, \`id\`),
      INDEX \`IDX_195a3a60767867429d30dacde4\` (\`state\`, \`claimed_until\`),
      INDEX \`IDX_9da112c28a9adad713e4d2136d\` (\`created_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`data_export_pieces\` (
      \`export_id\` ${id} NOT NULL,
      \`position\` int NOT NULL,
      \`content_cipher\` mediumtext CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (\`export_id\`, \`position\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`guardian_consents\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`purpose\` ${word()} NOT NULL,
      \`child_resident_id\` ${id} NOT NULL,
      \`child_account_id\` ${id} NULL,
      \`guardian_resident_id\` ${id} NULL,
      \`guardian_account_id\` ${id} NULL,
      \`state\` ${word()} NOT NULL,
      \`version\` int NOT NULL,
      \`asked_at\` datetime(3) NOT NULL,
      \`decided_at\` datetime(3) NULL,
      \`withdrawn_at\` datetime(3) NULL,
      INDEX \`IDX_b3bf1b89e6568cfc3224ed129b\` (\`child_account_id\`, \`purpose\`, \`state\`),
      INDEX \`IDX_b08b664024d4c546aead53d6ee\` (\`child_resident_id\`, \`asked_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('privacy_agreements', 'FK_aa70b63b226fd4a31816f9148b9', 'account_id', 'accounts'),
  reference('data_exports', 'FK_d8f2a6fa05ca6944bd8f6a27f3e', 'account_id', 'accounts'),
  reference('data_export_pieces', 'FK_b49c6cfada376f959127fbbf8f3', 'export_id', 'data_exports'),
  reference('guardian_consents', 'FK_c84e4d0bfdac5bf8d8d90fadb62', 'community_id', 'communities'),
  reference('guardian_consents', 'FK_5d72ca750d3d543d7ed6322bfa5', 'child_resident_id', 'residents'),
  reference('guardian_consents', 'FK_4f2a579d61f0f8d633e127c2a62', 'child_account_id', 'accounts'),
  reference('guardian_consents', 'FK_bf00c341a2c5902bd63dd89165f', 'guardian_resident_id', 'residents'),
  reference('guardian_consents', 'FK_a68cd4b17a8163b74e963d92335', 'guardian_account_id', 'accounts'),
  // Who looked at a number stays known by name when their account goes.
  'ALTER TABLE `access_records` ADD `actor_name` varchar(50) NULL',
  // Once more after it was taken back, it is there already: what was made nobody's points to it.
  `INSERT INTO \`accounts\` (\`id\`, \`display_name\`, \`created_at\`, \`deleted_at\`)
    SELECT '${nobody}', '已注销用户', '2026-11-27 00:00:00.000', '2026-11-27 00:00:00.000' FROM DUAL
    WHERE NOT EXISTS (SELECT 1 FROM \`accounts\` WHERE \`id\` = '${nobody}')`,
];

const reverse = [
  'ALTER TABLE `access_records` DROP COLUMN `actor_name`',
  'DROP TABLE `guardian_consents`',
  'DROP TABLE `data_export_pieces`',
  'DROP TABLE `data_exports`',
  'DROP TABLE `privacy_agreements`',
];
