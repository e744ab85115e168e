import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told of an activity after it: the report, pictures with the consents of those shown, and feedback. */
export class ActivityReviews1796300000000 implements MigrationInterface {
  name = 'ActivityReviews1796300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = ['activity_feedbacks', 'picture_consents', 'review_pictures', 'activity_reviews'];
    for (const table of tables) await queryRunner.query(`DROP TABLE \`${table}\``);
  }
}

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin';
const instant = 'datetime(3)';
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`activity_reviews\` (
      \`activity_id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`author_account_id\` ${id} NOT NULL,
      \`state\` ${word} NOT NULL,
      \`version\` int NOT NULL,
      \`text\` varchar(1000) NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`published_at\` ${instant} NULL,
      \`created_at\` ${instant} NOT NULL,
      \`updated_at\` ${instant} NOT NULL,
      PRIMARY KEY (\`activity_id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`review_pictures\` (
      \`id\` ${id} NOT NULL,
      \`activity_id\` ${id} NOT NULL,
      \`position\` int NOT NULL,
      \`nobody\` tinyint NOT NULL,
      \`shown\` tinyint NOT NULL,
      \`removal_asked_at\` ${instant} NULL,
      \`created_at\` ${instant} NOT NULL,
      INDEX \`IDX_1df930e5dc8c9a300dfc916dac\` (\`activity_id\`, \`position\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`picture_consents\` (
      \`id\` ${id} NOT NULL,
      \`activity_id\` ${id} NOT NULL,
      \`picture_id\` ${id} NOT NULL,
      \`sign_up_id\` ${id} NOT NULL,
      \`state\` ${word} NOT NULL,
      \`answered_by_account_id\` ${id} NULL,
      \`answered_at\` ${instant} NULL,
      \`spot_with\` varchar(50) NULL,
      \`spot_day\` date NULL,
      \`version\` int NOT NULL,
      \`created_at\` ${instant} NOT NULL,
      UNIQUE INDEX \`IDX_5a544a7680b979260cd1d34c3a\` (\`picture_id\`, \`sign_up_id\`),
      INDEX \`IDX_5ac00a54809badd27f964083ec\` (\`activity_id\`, \`sign_up_id\`),
      INDEX \`IDX_27584ced6569c28321efd0cbf3\` (\`sign_up_id\`, \`created_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`activity_feedbacks\` (
      \`id\` ${id} NOT NULL,
      \`activity_id\` ${id} NOT NULL,
      \`sign_up_id\` ${id} NULL,
      \`account_id\` ${id} NULL,
      \`activity\` ${word} NOT NULL,
      \`organisation\` ${word} NOT NULL,
      \`again\` ${word} NOT NULL,
      \`words\` varchar(400) NULL,
      \`thanks\` varchar(200) NULL,
      \`version\` int NOT NULL,
      \`content_hash\` ${hash} NOT NULL,
      \`created_at\` ${instant} NOT NULL,
      \`updated_at\` ${instant} NOT NULL,
      UNIQUE INDEX \`IDX_5f784428fcdc9ec0266bd5c106\` (\`sign_up_id\`),
      INDEX \`IDX_30b3ec4cd7fb1d76d66fd1e09a\` (\`activity_id\`, \`created_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('activity_reviews', 'FK_e4be8ba39b7985007b11f2b0ae8', 'activity_id', 'activities'),
  reference('activity_reviews', 'FK_4b9194df026ae9cae8e4f4f09f8', 'community_id', 'communities'),
  reference('activity_reviews', 'FK_971e56f288357d07aba69d09247', 'author_account_id', 'accounts'),
  reference('review_pictures', 'FK_4cd5b207e1ec5e6b7c4a2f9608a', 'activity_id', 'activities'),
  reference('picture_consents', 'FK_18cdb5c4bf655f8dd1a64229a64', 'activity_id', 'activities'),
  reference('picture_consents', 'FK_d40edf7d96f4a7d5f24c25eb994', 'picture_id', 'review_pictures'),
  reference('picture_consents', 'FK_7ccc055a43165ce8ad3fcc96342', 'sign_up_id', 'sign_ups'),
  reference('picture_consents', 'FK_fcf436cb8ae81361172630ca9c1', 'answered_by_account_id', 'accounts'),
  reference('activity_feedbacks', 'FK_33632cd7bd8a0206358b91fecaf', 'activity_id', 'activities'),
  reference('activity_feedbacks', 'FK_5f784428fcdc9ec0266bd5c106b', 'sign_up_id', 'sign_ups'),
  reference('activity_feedbacks', 'FK_0ab12d695e7f2468a41e44d6828', 'account_id', 'accounts'),
];
