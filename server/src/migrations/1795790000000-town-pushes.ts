import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose officers look after a push that belongs to no single community: those of the town that sent it. */
export class TownPushes1795790000000 implements MigrationInterface {
  name = 'TownPushes1795790000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const foreignKey = 'FK_277eb2cbd4b0c0d732d7d6d1727';
const index = 'IDX_d0570efda75a43ce7268605800';

const statements = [
  'ALTER TABLE `pushes` ADD `town_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL',
  `CREATE INDEX \`${index}\` ON \`pushes\` (\`town_id\`, \`state\`, \`settled_at\`, \`id\`)`,
  `ALTER TABLE \`pushes\` ADD CONSTRAINT \`${foreignKey}\` FOREIGN KEY (\`town_id\`) REFERENCES \`towns\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const reverse = [
  `ALTER TABLE \`pushes\` DROP FOREIGN KEY \`${foreignKey}\``,
  `DROP INDEX \`${index}\` ON \`pushes\``,
  'ALTER TABLE `pushes` DROP COLUMN `town_id`',
];
