import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A relative receives the notices of an elder who has no account: what the elder told staff, and the relative's answer.
 * Of such a tie nobody's account is the followed one.
 */
export class FollowOffers1795802300000 implements MigrationInterface {
  name = 'FollowOffers1795802300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `follow_offers`');
    // Before, only those with an account could be followed.
    await queryRunner.query('DELETE FROM `follow_ties` WHERE `followed_account_id` IS NULL');
    await queryRunner.query(`ALTER TABLE \`follow_ties\` MODIFY \`followed_account_id\` ${id} NOT NULL`);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const reference = (name: string, column: string, other: string) =>
  `ALTER TABLE \`follow_offers\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`follow_offers\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`resident_id\` ${id} NOT NULL,
      \`follower_account_id\` ${id} NOT NULL,
      \`followed_account_id\` ${id} NULL,
      \`relation\` ${word} NOT NULL,
      \`consent_how\` ${word} NULL,
      \`consented_on\` date NULL,
      \`recorded_by_account_id\` ${id} NULL,
      \`recorded_role\` ${word} NULL,
      \`state\` ${word} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`answered_at\` datetime(3) NULL,
      INDEX \`IDX_291931e4eb5d15bf5340f3575d\` (\`followed_account_id\`, \`state\`),
      INDEX \`IDX_2f36b8ac4b7bc3730c52760014\` (\`follower_account_id\`, \`state\`),
      INDEX \`IDX_a0762193cdb129664425ab4ba1\` (\`resident_id\`, \`state\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('FK_415588a887d48ebcb52ef78fba6', 'community_id', 'communities'),
  reference('FK_aa84fbdfce357360eafc14463dd', 'resident_id', 'residents'),
  reference('FK_a85588e8a59d45978ba55371920', 'follower_account_id', 'accounts'),
  reference('FK_9850a1997c43c5fc6639bf8882c', 'followed_account_id', 'accounts'),
  reference('FK_c19756096e24ff4f5210c66748e', 'recorded_by_account_id', 'accounts'),
  `ALTER TABLE \`follow_ties\` MODIFY \`followed_account_id\` ${id} NULL`,
];
