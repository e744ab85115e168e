import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Handovers when somebody leaves, and stand-ins for who is on leave. */
export class Handover1795500100000 implements MigrationInterface {
  name = 'Handover1795500100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of reverse) await queryRunner.query(statement);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`handovers\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`staff_member_id\` ${id} NOT NULL,
      \`day\` date NOT NULL,
      \`completed_at\` datetime(3) NULL,
      \`complaint_count\` int NOT NULL,
      \`created_by_account_id\` ${id} NOT NULL,
      \`content_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      INDEX \`IDX_811ab07d8b24c615341ff5effe\` (\`completed_at\`, \`day\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`handover_posts\` (
      \`handover_id\` ${id} NOT NULL,
      \`post_id\` ${id} NOT NULL,
      \`kind\` ${word} NOT NULL,
      \`role\` ${word} NOT NULL,
      \`grid_id\` ${id} NULL,
      \`successor_staff_member_id\` ${id} NULL,
      \`successor_post_id\` ${id} NULL,
      PRIMARY KEY (\`handover_id\`, \`post_id\`)
    ) ENGINE=InnoDB`,
  `ALTER TABLE \`complaint_events\` ADD \`handler_account_id\` ${id} NULL`,
  `ALTER TABLE \`complaint_events\` ADD \`handler_role\` ${word} NULL`,
  `ALTER TABLE \`grid_assignments\` ADD \`stand_in_for_id\` ${id} NULL`,
  'ALTER TABLE `grid_assignments` ADD `returned_at` datetime(3) NULL',
  reference('grid_assignments', 'FK_b19d35bbeb0dbae3482196b6214', 'stand_in_for_id', 'grid_assignments'),
  reference('handover_posts', 'FK_3687a652f916de7b3b7f621b068', 'handover_id', 'handovers'),
  reference('handover_posts', 'FK_3c6d1f855c738364b3b4727aaf6', 'grid_id', 'grids'),
  reference('handover_posts', 'FK_fc9673b560a2490d8980f71f175', 'successor_staff_member_id', 'staff_members'),
  reference('handovers', 'FK_641cc7914cd82520de5ec1e7a7f', 'community_id', 'communities'),
  reference('handovers', 'FK_f6252a4104f7bf7adc73222f411', 'staff_member_id', 'staff_members'),
  reference('handovers', 'FK_871c743d56727dfd7e72f996252', 'created_by_account_id', 'accounts'),
];

const reverse = [
  'DROP TABLE `handover_posts`',
  'DROP TABLE `handovers`',
  'ALTER TABLE `grid_assignments` DROP FOREIGN KEY `FK_b19d35bbeb0dbae3482196b6214`',
  'ALTER TABLE `grid_assignments` DROP COLUMN `returned_at`',
  'ALTER TABLE `grid_assignments` DROP COLUMN `stand_in_for_id`',
  'ALTER TABLE `complaint_events` DROP COLUMN `handler_role`',
  'ALTER TABLE `complaint_events` DROP COLUMN `handler_account_id`',
];
