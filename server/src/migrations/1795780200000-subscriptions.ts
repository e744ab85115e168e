import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What WeChat may send to whom, what it is sent, and the inbox by groups. */
export class Subscriptions1795780200000 implements MigrationInterface {
  name = 'Subscriptions1795780200000';

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

const household = [
  'householdTieConfirmed',
  'householdTieDeclined',
  'correctionAccepted',
  'correctionAnswered',
];
const mediation = ['mediationStarted', 'mediationAppointment', 'mediationAgreement', 'mediationEnded'];
/** Whether staff or a resident was told is not known of these any more: they are the resident's. */
const complaint = [
  'complaintSubmitted',
  'complaintAccepted',
  'complaintResolved',
  'complaintClosed',
  'complaintWithdrawn',
  'complaintHandedOver',
  'complaintRejected',
  'complaintAsked',
  'complaintProgress',
  'complaintPassedOn',
  'complaintDispatched',
  'complaintWaits',
  'complaintExtended',
  'complaintMerged',
  'complaintSentBack',
  'complaintOverdue',
];
const list = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ');

const statements = [
  `ALTER TABLE \`messages\` ADD \`message_group\` ${word()} NOT NULL DEFAULT 'work'`,
  `UPDATE \`messages\` SET message_group = CASE
      WHEN kind IN (${list(complaint)}) THEN 'complaint'
      WHEN kind IN (${list(household)}) THEN 'household'
      WHEN kind IN (${list(mediation)}) THEN 'mediation'
      ELSE 'work' END`,
  'ALTER TABLE `messages` ALTER COLUMN `message_group` DROP DEFAULT',
  // Before the shorter one goes: a foreign key needs one of them.
  'CREATE INDEX `IDX_39e1335ed7c64c0dedf486c288` ON `messages` (`account_id`, `read_at`, `message_group`)',
  'DROP INDEX `IDX_592354e74ce7dff794e8e789c6` ON `messages`',
  'CREATE INDEX `IDX_595fabbc4c158e6c5b2724ea50` ON `messages` (`account_id`, `message_group`, `created_at`, `id`)',
  `CREATE TABLE \`message_preferences\` (
      \`account_id\` ${id} NOT NULL,
      \`muted\` ${word(200)} NOT NULL,
      \`quiet_from\` ${word(5)} NULL,
      \`quiet_to\` ${word(5)} NULL,
      \`updated_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`account_id\`)
    ) ENGINE=InnoDB`,
  reference('message_preferences', 'FK_1b2719855a5c0582b2e8c5f16e7', 'account_id', 'accounts'),
  `CREATE TABLE \`subscription_balances\` (
      \`account_id\` ${id} NOT NULL,
      \`template\` ${word()} NOT NULL,
      \`credits\` int NOT NULL,
      \`stopped\` tinyint NOT NULL,
      \`last_answer\` ${word()} NULL,
      \`last_answered_at\` datetime(3) NULL,
      \`updated_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`account_id\`, \`template\`)
    ) ENGINE=InnoDB`,
  reference('subscription_balances', 'FK_357c9807e62104bfe1e2197c8e6', 'account_id', 'accounts'),
  `CREATE TABLE \`subscription_entries\` (
      \`id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`template\` ${word()} NOT NULL,
      \`reason\` ${word()} NOT NULL,
      \`source\` ${word()} NOT NULL,
      \`answer\` ${word()} NULL,
      \`delta\` int NOT NULL,
      \`balance\` int NOT NULL,
      \`cause_id\` ${id} NOT NULL,
      \`pairs_with\` ${id} NULL,
      \`happened_at\` datetime(3) NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      INDEX \`IDX_5321d8d09307ee475653768710\` (\`account_id\`, \`template\`, \`happened_at\`),
      UNIQUE INDEX \`IDX_297ab074f4948a448e0f6eeafd\` (\`pairs_with\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('subscription_entries', 'FK_06ae9b670de90e842f5eb96a18d', 'account_id', 'accounts'),
  `CREATE TABLE \`subscription_consents\` (
      \`id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`content_hash\` ${word(64)} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      INDEX \`IDX_04441412c533298684e9686ae4\` (\`account_id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('subscription_consents', 'FK_04441412c533298684e9686ae42', 'account_id', 'accounts'),
  `CREATE TABLE \`pushes\` (
      \`id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`community_id\` ${id} NULL,
      \`template\` ${word()} NOT NULL,
      \`message_group\` ${word()} NOT NULL,
      \`urgent\` tinyint NOT NULL,
      \`state\` ${word()} NOT NULL,
      \`available_at\` datetime(3) NOT NULL,
      \`attempts\` int NOT NULL,
      \`claimed_by\` ${id} NULL,
      \`reason\` ${word()} NULL,
      \`last_error\` varchar(300) NULL,
      \`queued_at\` datetime(3) NOT NULL,
      \`settled_at\` datetime(3) NULL,
      \`version\` int NOT NULL,
      INDEX \`IDX_275bbdc5b88bf3abdca1647fb5\` (\`state\`, \`available_at\`),
      INDEX \`IDX_b7da20ce30b9700ed88b7c1add\` (\`claimed_by\`),
      INDEX \`IDX_a0be49d0e9e7c1e08c3d9ae24f\` (\`community_id\`, \`state\`, \`settled_at\`, \`id\`),
      INDEX \`IDX_c0e18cc6a3d93b80a9949de0be\` (\`account_id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference('pushes', 'FK_c0e18cc6a3d93b80a9949de0be0', 'account_id', 'accounts'),
  reference('pushes', 'FK_c8d3f2fa732e082a96061d0fba1', 'community_id', 'communities'),
];

const reverse = [
  'DROP TABLE `pushes`',
  'DROP TABLE `subscription_consents`',
  'DROP TABLE `subscription_entries`',
  'DROP TABLE `subscription_balances`',
  'DROP TABLE `message_preferences`',
  'DROP INDEX `IDX_595fabbc4c158e6c5b2724ea50` ON `messages`',
  'CREATE INDEX `IDX_592354e74ce7dff794e8e789c6` ON `messages` (`account_id`, `read_at`)',
  'DROP INDEX `IDX_39e1335ed7c64c0dedf486c288` ON `messages`',
  'ALTER TABLE `messages` DROP COLUMN `message_group`',
];
