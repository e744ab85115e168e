import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workbooks on their way into the registry, and what their dry runs found. */
export class RegistryImports1795500300000 implements MigrationInterface {
  name = 'RegistryImports1795500300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['registry_import_rows', 'registry_import_pieces', 'registry_imports']) {
      await queryRunner.query(`DROP TABLE \`${table}\``);
    }
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`registry_imports\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`grid_id\` ${id} NULL,
      \`account_id\` ${id} NOT NULL,
      \`role\` ${word} NOT NULL,
      \`file_name\` varchar(200) NOT NULL,
      \`file_hash\` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`state\` ${word} NOT NULL,
      \`running_community_id\` ${id} NULL,
      \`mode\` ${word} NULL,
      \`refusal_code\` ${word} NULL,
      \`refusal_text\` varchar(500) NULL,
      \`done\` int NOT NULL,
      \`total\` int NOT NULL,
      \`add_count\` int NOT NULL,
      \`change_count\` int NOT NULL,
      \`unchanged_count\` int NOT NULL,
      \`wrong_count\` int NOT NULL,
      \`skipped_sheets\` json NOT NULL,
      \`unknown_columns\` json NOT NULL,
      \`claimed_by\` ${id} NULL,
      \`claimed_until\` datetime(3) NULL,
      \`attempts\` int NOT NULL,
      \`version\` int NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`started_at\` datetime(3) NOT NULL,
      \`finished_at\` datetime(3) NULL,
      UNIQUE INDEX \`IDX_3f457832f4860a6daba5ddc908\` (\`running_community_id\`),
      INDEX \`IDX_0a515d8ff96b21b3c3176f2318\` (\`grid_id\`, \`id\`),
      INDEX \`IDX_6638ed0355ab2b0b7752b4b750\` (\`community_id\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`registry_import_pieces\` (
      \`import_id\` ${id} NOT NULL,
      \`position\` int NOT NULL,
      \`content_cipher\` mediumtext CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (\`import_id\`, \`position\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`registry_import_rows\` (
      \`import_id\` ${id} NOT NULL,
      \`position\` int NOT NULL,
      \`kind\` ${word} NOT NULL,
      \`sheet\` varchar(40) NOT NULL,
      \`row_number\` int NOT NULL,
      \`name\` varchar(50) NULL,
      \`address\` varchar(200) NULL,
      \`changes\` json NULL,
      \`problems\` json NULL,
      \`resident_id\` ${id} NULL,
      \`write_cipher\` mediumtext CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`result_version\` int NULL,
      \`household_version\` int NULL,
      INDEX \`IDX_fec0867b84894c68dd88970f5c\` (\`import_id\`, \`kind\`, \`position\`),
      PRIMARY KEY (\`import_id\`, \`position\`)
    ) ENGINE=InnoDB`,
  reference('registry_import_pieces', 'FK_99410718f36a4a6729d3d241f2e', 'import_id', 'registry_imports'),
  reference('registry_import_rows', 'FK_a37370f1443f04c0e3e184e2e8e', 'import_id', 'registry_imports'),
  reference('registry_imports', 'FK_2210fdda6f4d7ff96389c106e31', 'community_id', 'communities'),
  reference('registry_imports', 'FK_3d38b0ce07d2acfae05e0c605b6', 'grid_id', 'grids'),
  reference('registry_imports', 'FK_1e293614e6ec5744deb97f45d04', 'account_id', 'accounts'),
];
