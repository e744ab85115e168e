import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Relatives in different households of a community: one gets the notices of the other, as both agreed. */
export class FollowTies1795801500000 implements MigrationInterface {
  name = 'FollowTies1795801500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `follow_ties`');
    await queryRunner.query('DROP TABLE `follow_codes`');
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`follow_codes\` (
      \`id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`side\` ${word} NOT NULL,
      \`code_index\` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`expires_at\` datetime(3) NOT NULL,
      INDEX \`IDX_7e882fc1c6d5b7974f89ef51ce\` (\`account_id\`),
      UNIQUE INDEX \`IDX_606a59e4f3b9f6a21725e0b18f\` (\`code_index\`),
      INDEX \`IDX_a1dd775831f0b02a77d8dc0a4e\` (\`expires_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`follow_ties\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`follower_account_id\` ${id} NOT NULL,
      \`followed_account_id\` ${id} NOT NULL,
      \`resident_id\` ${id} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`ended_at\` datetime(3) NULL,
      INDEX \`IDX_788241cfa9485a30e6ca922ec2\` (\`follower_account_id\`, \`ended_at\`),
      INDEX \`IDX_ceaccd4805445e6befbab986fb\` (\`followed_account_id\`, \`ended_at\`),
      INDEX \`IDX_466317c3d479c97e9e836e5490\` (\`resident_id\`, \`ended_at\`),
      INDEX \`IDX_cebf47efd51d5446ea32692497\` (\`community_id\`, \`ended_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('follow_codes', 'FK_7e882fc1c6d5b7974f89ef51ce2', 'account_id', 'accounts'),
  reference('follow_ties', 'FK_660624afacedb90093115b02612', 'community_id', 'communities'),
  reference('follow_ties', 'FK_b2d22f2b8c5fcc30c52da8f2785', 'follower_account_id', 'accounts'),
  reference('follow_ties', 'FK_b3de36820cd89ad3ca21d5594f0', 'followed_account_id', 'accounts'),
  reference('follow_ties', 'FK_9718b341e049800cf9c3143cb9b', 'resident_id', 'residents'),
];
