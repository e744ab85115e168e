import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports about those who serve a community, stored without whoever sent them, and whom a community names for them. */
export class CadreReports1795760000000 implements MigrationInterface {
  name = 'CadreReports1795760000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['cadre_report_events', 'cadre_report_recipients', 'cadre_reports']) {
      await queryRunner.query(`DROP TABLE \`${table}\``);
    }
  }
}

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(36) ${ascii}`;
const word = (length: number) => `varchar(${length}) ${ascii}`;
const sealed = `text ${ascii} NULL`;
const reference = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE \`cadre_reports\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`recipient_staff_member_id\` ${id} NULL,
      \`town_since\` date NULL,
      \`about\` ${word(40)} NOT NULL,
      \`who_cipher\` ${sealed},
      \`text_cipher\` ${sealed},
      \`state\` ${word(40)} NOT NULL,
      \`version\` int NOT NULL,
      \`number\` ${word(20)} NOT NULL,
      \`claim_hash\` char(64) ${ascii} NULL,
      \`content_hash\` ${word(64)} NOT NULL,
      \`received_on\` date NOT NULL,
      \`take_up_due_on\` date NOT NULL,
      \`answer_due_on\` date NOT NULL,
      \`take_up_told_on\` date NULL,
      \`answer_told_on\` date NULL,
      \`untold\` tinyint NOT NULL,
      \`satisfied\` tinyint NULL,
      INDEX \`IDX_782cb84676571b620d0165e84b\` (\`state\`, \`answer_due_on\`),
      INDEX \`IDX_406d8b46306cd66e749f66269b\` (\`state\`, \`take_up_due_on\`),
      INDEX \`IDX_c848aba768a9c495fc3b1d465e\` (\`untold\`, \`id\`),
      INDEX \`IDX_ac0616bf598aa11b91c139a31c\` (\`community_id\`, \`town_since\`, \`received_on\`, \`id\`),
      INDEX \`IDX_153ce2ef96edd72a47a55a8e94\` (\`recipient_staff_member_id\`, \`received_on\`, \`id\`),
      INDEX \`IDX_537f167c439032fcf21dee8abb\` (\`number\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`cadre_report_events\` (
      \`id\` ${id} NOT NULL,
      \`report_id\` ${id} NOT NULL,
      \`sequence\` int NOT NULL,
      \`type\` ${word(40)} NOT NULL,
      \`action\` ${word(40)} NULL,
      \`from_state\` ${word(40)} NULL,
      \`to_state\` ${word(40)} NOT NULL,
      \`actor_account_id\` ${id} NULL,
      \`actor_role\` ${word(40)} NULL,
      \`text_cipher\` ${sealed},
      \`happened_on\` date NOT NULL,
      UNIQUE INDEX \`IDX_6d0c2c52fa908b3249f39d13fd\` (\`report_id\`, \`sequence\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`cadre_report_recipients\` (
      \`community_id\` ${id} NOT NULL,
      \`staff_member_id\` ${id} NULL,
      \`version\` int NOT NULL,
      \`named_by_account_id\` ${id} NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_0dc85c28c124ad85ed6864910e\` (\`staff_member_id\`),
      PRIMARY KEY (\`community_id\`)
    ) ENGINE=InnoDB`,
  reference('cadre_report_events', 'FK_9f0c0e96bc88a4096e07b59153e', 'report_id', 'cadre_reports'),
  reference('cadre_report_events', 'FK_bf9c07716fab4c01f9940318ca8', 'actor_account_id', 'accounts'),
  reference('cadre_report_recipients', 'FK_6757d0e084170c390b647a0535d', 'community_id', 'communities'),
  reference('cadre_report_recipients', 'FK_0dc85c28c124ad85ed6864910e1', 'staff_member_id', 'staff_members'),
  reference('cadre_report_recipients', 'FK_3f5b1e1fd4acb0e136f58da8be8', 'named_by_account_id', 'accounts'),
  reference('cadre_reports', 'FK_4c3b19777e02f648d126245f83d', 'community_id', 'communities'),
  reference('cadre_reports', 'FK_e096d94dc6f9fb95cf4edb9f837', 'recipient_staff_member_id', 'staff_members'),
];
