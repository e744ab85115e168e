import type { MigrationInterface, QueryRunner } from 'typeorm';
import { namePinyin } from '../resident/name-pinyin.js';

/** The ledger's fields, the registry's history by change and by day, second homes. */
export class Registry1795500000000 implements MigrationInterface {
  name = 'Registry1795500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await spellNames(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['household_spells', 'other_homes', 'registry_changes', 'resident_spells']) {
      await queryRunner.query(`DROP TABLE \`${table}\``);
    }
    for (const statement of undoing) await queryRunner.query(statement);
  }
}

/** Names that are there already can be looked up by pinyin, too. */
async function spellNames(queryRunner: QueryRunner): Promise<void> {
  for (;;) {
    const rows = (await queryRunner.query(
      "SELECT DISTINCT name FROM residents WHERE name_pinyin = '' LIMIT 500",
    )) as { name: string }[];
    if (!rows.length) return;
    for (const { name } of rows) {
      const { full, initials } = namePinyin(name);
      await queryRunner.query(
        "UPDATE residents SET name_pinyin = ?, name_initials = ? WHERE name = ? AND name_pinyin = ''",
        [full || '-', initials, name],
      );
    }
  }
}

const statements = [
  `ALTER TABLE \`households\`
    ADD \`state\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
    ADD \`landlord_name\` varchar(50) NULL,
    ADD \`landlord_phone_cipher\` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD \`version\` int NOT NULL DEFAULT '1',
    ADD \`updated_at\` datetime(3) NULL`,
  `ALTER TABLE \`labels\`
    ADD \`visible_to\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'staff',
    ADD \`retired\` tinyint NOT NULL DEFAULT 0`,
  `ALTER TABLE \`residents\`
    ADD \`state\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'present',
    ADD \`left_on\` date NULL,
    ADD \`name_pinyin\` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD \`name_initials\` varchar(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD \`id_number_tail_index\` char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD \`phone_tail_index\` char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD \`other_phone_cipher\` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD \`other_phone_index\` char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD \`domicile\` varchar(100) NULL,
    ADD \`political_status\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD \`education\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD \`marital_status\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD \`occupation\` varchar(50) NULL,
    ADD \`employer\` varchar(100) NULL,
    ADD \`term_ends_on\` date NULL,
    ADD \`custom\` json NULL,
    ADD \`version\` int NOT NULL DEFAULT '1',
    ADD \`updated_at\` datetime(3) NULL`,
  `UPDATE \`households\` SET \`updated_at\` = \`created_at\``,
  `ALTER TABLE \`households\` MODIFY \`updated_at\` datetime(3) NOT NULL`,
  `UPDATE \`residents\` SET \`updated_at\` = \`created_at\``,
  `ALTER TABLE \`residents\` MODIFY \`updated_at\` datetime(3) NOT NULL`,
  `CREATE TABLE \`household_spells\` (\`household_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`from_day\` date NOT NULL, \`to_day\` date NULL, \`community_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`grid_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`residency\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, INDEX \`IDX_1e4d2821889b1c3298acb1f09a\` (\`community_id\`, \`to_day\`, \`from_day\`), PRIMARY KEY (\`household_id\`, \`from_day\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`other_homes\` (\`id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`community_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`resident_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`household_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`relation\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`since\` date NOT NULL, \`until\` date NULL, INDEX \`IDX_a9351741dfe9d650ce6029edb8\` (\`household_id\`, \`until\`), INDEX \`IDX_68d052005d9cca9a2ef1fedc0e\` (\`resident_id\`, \`until\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`registry_changes\` (\`id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`community_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`household_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL, \`resident_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL, \`type\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`day\` date NULL, \`fields\` json NOT NULL, \`reason\` varchar(200) NULL, \`source\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`source_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL, \`actor_account_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL, \`actor_role\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL, \`content_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL, \`created_at\` datetime(3) NOT NULL, INDEX \`IDX_4913b4e211790a2fd28c22b436\` (\`source_id\`), INDEX \`IDX_c05dbc8d15edcb9278ce5b52e0\` (\`household_id\`, \`created_at\`, \`id\`), INDEX \`IDX_4558ef5688b5a6e7fde926d000\` (\`resident_id\`, \`created_at\`, \`id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`resident_spells\` (\`resident_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`from_day\` date NOT NULL, \`to_day\` date NULL, \`community_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`grid_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`household_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`residency\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`sex\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, \`birth_date\` date NOT NULL, \`labels\` varchar(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, INDEX \`IDX_a3684ff9d43e348ecdcbfc745a\` (\`community_id\`, \`to_day\`, \`from_day\`), PRIMARY KEY (\`resident_id\`, \`from_day\`)) ENGINE=InnoDB`,
  `CREATE INDEX \`IDX_91410d6a01870e9e6bdef0fc45\` ON \`households\` (\`room_id\`, \`state\`)`,
  `CREATE INDEX \`IDX_98c0b94dda4a0199c44ca33cdb\` ON \`households\` (\`community_id\`, \`state\`, \`grid_id\`, \`residency\`)`,
  `CREATE INDEX \`IDX_b16db25374ff3529f858871e5c\` ON \`residents\` (\`community_id\`, \`term_ends_on\`)`,
  `CREATE INDEX \`IDX_6312fbd0413ff4e0316cc8ea28\` ON \`residents\` (\`community_id\`, \`id_number_tail_index\`)`,
  `CREATE INDEX \`IDX_3564c9e2d51eb4b9d3e2896654\` ON \`residents\` (\`community_id\`, \`phone_tail_index\`)`,
  `CREATE INDEX \`IDX_00ddeed98440a0d7a33d8686a2\` ON \`residents\` (\`community_id\`, \`name\`, \`id\`)`,
  `CREATE INDEX \`IDX_7f799026c2c890c9fe3d20ca2d\` ON \`residents\` (\`community_id\`, \`name_pinyin\`, \`id\`)`,
  `CREATE INDEX \`IDX_a7b40e7eeca5ca165d79f4ecf0\` ON \`residents\` (\`community_id\`, \`name_initials\`, \`id\`)`,
  `CREATE INDEX \`IDX_d1bdd502b5d85be50926689ed9\` ON \`residents\` (\`community_id\`, \`state\`, \`grid_id\`, \`residency\`, \`birth_date\`, \`sex\`)`,
  `DROP INDEX \`IDX_a5649367c284ca8e99ae8e670b\` ON \`households\``,
  `DROP INDEX \`IDX_7ba3b86a19adcabab9ab6bf230\` ON \`households\``,
  `DROP INDEX \`IDX_f025d2d1e9742ae7d024e92910\` ON \`residents\``,
  `ALTER TABLE \`household_spells\` ADD CONSTRAINT \`FK_1c94bdb378e0631c548a9684b59\` FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`household_spells\` ADD CONSTRAINT \`FK_42df9fd1c5103fec7350a280ca7\` FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`other_homes\` ADD CONSTRAINT \`FK_84ee05b29499236601bf5fc1a24\` FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`other_homes\` ADD CONSTRAINT \`FK_bdbb02707b78cfbc8a89096a03d\` FOREIGN KEY (\`resident_id\`) REFERENCES \`residents\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`other_homes\` ADD CONSTRAINT \`FK_5fb380e04e64eb6154935f23fbb\` FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`registry_changes\` ADD CONSTRAINT \`FK_cf8ac3de8bb37f30d97d5b301cb\` FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`registry_changes\` ADD CONSTRAINT \`FK_1b0136ca0c3fe5f207f0f499a80\` FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`registry_changes\` ADD CONSTRAINT \`FK_3d75235425a43ee98afde1564d6\` FOREIGN KEY (\`resident_id\`) REFERENCES \`residents\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`registry_changes\` ADD CONSTRAINT \`FK_4efe4ac594672d8f51906230248\` FOREIGN KEY (\`actor_account_id\`) REFERENCES \`accounts\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`resident_spells\` ADD CONSTRAINT \`FK_bcf0f80522b017359dabd06d6ca\` FOREIGN KEY (\`resident_id\`) REFERENCES \`residents\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`resident_spells\` ADD CONSTRAINT \`FK_9d1a7a7ee533589da477de64b79\` FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `INSERT INTO \`household_spells\` (\`household_id\`, \`from_day\`, \`community_id\`, \`grid_id\`, \`residency\`)
    SELECT \`id\`, DATE(\`created_at\` + INTERVAL 8 HOUR), \`community_id\`, \`grid_id\`, \`residency\` FROM \`households\``,
  `INSERT INTO \`resident_spells\` (\`resident_id\`, \`from_day\`, \`community_id\`, \`grid_id\`, \`household_id\`, \`residency\`,
      \`sex\`, \`birth_date\`, \`labels\`)
    SELECT p.\`id\`, DATE(p.\`created_at\` + INTERVAL 8 HOUR), p.\`community_id\`, p.\`grid_id\`, p.\`household_id\`, p.\`residency\`,
      p.\`sex\`, p.\`birth_date\`, COALESCE((SELECT CONCAT(',', GROUP_CONCAT(l.\`code\` ORDER BY l.\`code\` SEPARATOR ','), ',')
        FROM \`resident_labels\` given JOIN \`labels\` l ON l.\`id\` = given.\`label_id\` WHERE given.\`resident_id\` = p.\`id\`), '')
    FROM \`residents\` p`,
];

const undoing = [
  `CREATE INDEX \`IDX_a5649367c284ca8e99ae8e670b\` ON \`households\` (\`room_id\`)`,
  `CREATE INDEX \`IDX_7ba3b86a19adcabab9ab6bf230\` ON \`households\` (\`community_id\`, \`grid_id\`, \`residency\`)`,
  `CREATE INDEX \`IDX_f025d2d1e9742ae7d024e92910\` ON \`residents\` (\`community_id\`, \`grid_id\`, \`residency\`, \`birth_date\`, \`sex\`)`,
  `DROP INDEX \`IDX_91410d6a01870e9e6bdef0fc45\` ON \`households\``,
  `DROP INDEX \`IDX_98c0b94dda4a0199c44ca33cdb\` ON \`households\``,
  `DROP INDEX \`IDX_b16db25374ff3529f858871e5c\` ON \`residents\``,
  `DROP INDEX \`IDX_6312fbd0413ff4e0316cc8ea28\` ON \`residents\``,
  `DROP INDEX \`IDX_3564c9e2d51eb4b9d3e2896654\` ON \`residents\``,
  `DROP INDEX \`IDX_00ddeed98440a0d7a33d8686a2\` ON \`residents\``,
  `DROP INDEX \`IDX_7f799026c2c890c9fe3d20ca2d\` ON \`residents\``,
  `DROP INDEX \`IDX_a7b40e7eeca5ca165d79f4ecf0\` ON \`residents\``,
  `DROP INDEX \`IDX_d1bdd502b5d85be50926689ed9\` ON \`residents\``,
  `ALTER TABLE \`households\` DROP COLUMN \`state\`, DROP COLUMN \`landlord_name\`, DROP COLUMN \`landlord_phone_cipher\`, DROP COLUMN \`version\`, DROP COLUMN \`updated_at\``,
  `ALTER TABLE \`labels\` DROP COLUMN \`visible_to\`, DROP COLUMN \`retired\``,
  `ALTER TABLE \`residents\` DROP COLUMN \`state\`, DROP COLUMN \`left_on\`, DROP COLUMN \`name_pinyin\`, DROP COLUMN \`name_initials\`, DROP COLUMN \`id_number_tail_index\`, DROP COLUMN \`phone_tail_index\`, DROP COLUMN \`other_phone_cipher\`, DROP COLUMN \`other_phone_index\`, DROP COLUMN \`domicile\`, DROP COLUMN \`political_status\`, DROP COLUMN \`education\`, DROP COLUMN \`marital_status\`, DROP COLUMN \`occupation\`, DROP COLUMN \`employer\`, DROP COLUMN \`term_ends_on\`, DROP COLUMN \`custom\`, DROP COLUMN \`version\`, DROP COLUMN \`updated_at\``,
];
