import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Levels, the clock, units, followers, the categories' rules, and the days that a community changed. */
export class ComplaintLife1795700000000 implements MigrationInterface {
  name = 'ComplaintLife1795700000000';

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
/** Columns that rows which are there get a value for, and new ones must bring one. */
const filled = (table: string, columns: Readonly<Record<string, readonly [type: string, value: string]>>) => [
  `ALTER TABLE \`${table}\` ${Object.entries(columns)
    .map(([name, [type, value]]) => `ADD \`${name}\` ${type} NOT NULL DEFAULT ${value}`)
    .join(', ')}`,
  ...Object.keys(columns).map((name) => `ALTER TABLE \`${table}\` ALTER COLUMN \`${name}\` DROP DEFAULT`),
];
const optional = (table: string, columns: Readonly<Record<string, string>>) =>
  `ALTER TABLE \`${table}\` ${Object.entries(columns)
    .map(([name, type]) => `ADD \`${name}\` ${type} NULL`)
    .join(', ')}`;

const categoryColumns = {
  urgent: ['tinyint', '0'],
  sensitive: ['tinyint', '0'],
  settle_days: ['int', '7'],
  retired: ['tinyint', '0'],
  version: ['int', '1'],
} as const;
const complaintColumns = {
  source: [word, "'resident'"],
  level: [word, "'grid'"],
  urgent: ['tinyint', '0'],
  sensitive: ['tinyint', '0'],
  settle_days: ['int', '7'],
  extension_count: ['int', '0'],
  appealed: ['tinyint', '0'],
  reopen_count: ['int', '0'],
  release_reporter: ['tinyint', '0'],
} as const;
const complaintMore = {
  filed_by_account_id: id,
  resolved_by_account_id: id,
  held_state: word,
  accept_due_at: 'datetime(3)',
  due_at: 'datetime(3)',
  deadline_at: 'datetime(3)',
  clock_stopped_at: 'datetime(3)',
  reminded_due_at: 'datetime(3)',
  overdue_escalated_at: 'datetime(3)',
  suspended_until: 'date',
  next_timer_at: 'datetime(3)',
  accepted_at: 'datetime(3)',
  resolved_at: 'datetime(3)',
  closed_at: 'datetime(3)',
  lead_unit_id: id,
  merged_into_id: id,
  speed_score: 'tinyint',
  attitude_score: 'tinyint',
  result_score: 'tinyint',
  solved: 'tinyint',
};
const lastEvent = (type: string) =>
  `(SELECT MAX(e.created_at) FROM complaint_events e WHERE e.complaint_id = complaints.id AND e.type = '${type}')`;
const firstEvent = (type: string) =>
  `(SELECT MIN(e.created_at) FROM complaint_events e WHERE e.complaint_id = complaints.id AND e.type = '${type}')`;

const statements = [
  `CREATE TABLE \`complaint_dispatches\` (
      \`id\` ${id} NOT NULL,
      \`complaint_id\` ${id} NOT NULL,
      \`unit_id\` ${id} NOT NULL,
      \`lead\` tinyint NOT NULL,
      \`state\` ${word} NOT NULL,
      \`note\` varchar(1000) NULL,
      \`dispatched_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_38cff881d3e101d22b4b337ac5\` (\`unit_id\`, \`state\`, \`dispatched_at\`, \`id\`),
      INDEX \`IDX_06fe1ae849b4b465399d11408a\` (\`complaint_id\`, \`dispatched_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`complaint_followers\` (
      \`complaint_id\` ${id} NOT NULL,
      \`account_id\` ${id} NOT NULL,
      \`via_complaint_id\` ${id} NULL,
      \`created_at\` datetime(3) NOT NULL,
      INDEX \`IDX_a48de29e37d2c8d05776903bc2\` (\`account_id\`, \`created_at\`, \`complaint_id\`),
      PRIMARY KEY (\`complaint_id\`, \`account_id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`calendar_days\` (
      \`community_id\` ${id} NOT NULL,
      \`day\` date NOT NULL,
      \`working\` tinyint NOT NULL,
      \`name\` varchar(30) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`community_id\`, \`day\`)
    ) ENGINE=InnoDB`,
  optional('complaint_categories', { parent_id: id, default_unit_id: id }),
  ...filled('complaint_categories', categoryColumns),
  'ALTER TABLE `complaint_events` ADD `detail` json NULL',
  ...filled('complaints', complaintColumns),
  optional('complaints', complaintMore),
  // What was reported before there was a clock gets nine days from now, about seven working days; the clock winds itself
  // as soon as it looks.
  `UPDATE complaints SET due_at = GREATEST(created_at, UTC_TIMESTAMP(3)) + INTERVAL 9 DAY,
     deadline_at = GREATEST(created_at, UTC_TIMESTAMP(3)) + INTERVAL 9 DAY,
     clock_stopped_at = IF(state IN ('submitted', 'accepted'), NULL, updated_at),
     next_timer_at = CASE state WHEN 'submitted' THEN UTC_TIMESTAMP(3)
       WHEN 'accepted' THEN UTC_TIMESTAMP(3) WHEN 'resolved' THEN updated_at + INTERVAL 7 DAY END,
     accepted_at = ${firstEvent('ComplaintAccepted')}, resolved_at = ${lastEvent('ComplaintResolved')},
     resolved_by_account_id = IF(state IN ('resolved', 'closed'), handler_account_id, NULL),
     reopen_count = (SELECT COUNT(*) FROM complaint_events e
       WHERE e.complaint_id = complaints.id AND e.type = 'ComplaintReopened'),
     closed_at = IF(state = 'closed', updated_at, NULL), solved = IF(state = 'closed' AND rating IS NOT NULL, 1, NULL)`,
  'ALTER TABLE `complaints` MODIFY `due_at` datetime(3) NOT NULL, MODIFY `deadline_at` datetime(3) NOT NULL',
  `ALTER TABLE \`complaints\` MODIFY \`reporter_account_id\` ${id} NULL`,
  'CREATE INDEX `IDX_76a5348c5d526b889bed910e85` ON `complaints` (`community_id`, `level`, `state`, `deadline_at`, `id`)',
  'CREATE INDEX `IDX_69fcb1859cb4825bae98221a20` ON `complaints` (`grid_id`, `level`, `state`, `deadline_at`, `id`)',
  'CREATE INDEX `IDX_713c93d33d41ef43bbf868e826` ON `complaints` (`next_timer_at`, `id`)',
  'CREATE INDEX `IDX_39e7f47d6da6db522c1e9048a4` ON `complaints` (`merged_into_id`)',
  'DROP INDEX `IDX_3a5aac8883ecaa84adc6939605` ON `complaints`',
  'DROP INDEX `IDX_4163af01168e6737970b10020d` ON `complaints`',
  reference('complaint_categories', 'FK_24007ea35eb4fa0cc067131cb03', 'parent_id', 'complaint_categories'),
  reference('complaint_categories', 'FK_c4eb7d707c010c7f2e4da4569f1', 'default_unit_id', 'units'),
  reference('complaint_dispatches', 'FK_0757d4653ec8fe8de747eee0e1d', 'complaint_id', 'complaints'),
  reference('complaint_dispatches', 'FK_b954eb6efc0467e82951d8503cd', 'unit_id', 'units'),
  reference('complaint_followers', 'FK_530b35ee1bd97a44028bd42cabb', 'complaint_id', 'complaints'),
  reference('complaint_followers', 'FK_fec7a9af90eff8a6d079ea99529', 'account_id', 'accounts'),
  reference('calendar_days', 'FK_6fa00dc7fd6f543d8da27817051', 'community_id', 'communities'),
];

const dropped = (columns: readonly string[]) => columns.map((name) => `DROP COLUMN \`${name}\``).join(', ');

const reverse = [
  // What the first release does not know stands where it did before.
  `UPDATE complaints SET state = CASE WHEN state IN ('inProgress', 'dispatched', 'awaitingReporter', 'suspended')
     THEN 'accepted' WHEN state IN ('rejected', 'merged') THEN 'withdrawn' ELSE state END`,
  'CREATE INDEX `IDX_4163af01168e6737970b10020d` ON `complaints` (`grid_id`, `state`, `created_at`, `id`)',
  'CREATE INDEX `IDX_3a5aac8883ecaa84adc6939605` ON `complaints` (`community_id`, `state`, `created_at`, `id`)',
  'DROP INDEX `IDX_39e7f47d6da6db522c1e9048a4` ON `complaints`',
  'DROP INDEX `IDX_713c93d33d41ef43bbf868e826` ON `complaints`',
  'DROP INDEX `IDX_69fcb1859cb4825bae98221a20` ON `complaints`',
  'DROP INDEX `IDX_76a5348c5d526b889bed910e85` ON `complaints`',
  `ALTER TABLE \`complaints\` ${dropped([...Object.keys(complaintColumns), ...Object.keys(complaintMore)])}`,
  'ALTER TABLE `complaint_events` DROP COLUMN `detail`',
  'ALTER TABLE `complaint_categories` DROP FOREIGN KEY `FK_c4eb7d707c010c7f2e4da4569f1`',
  'ALTER TABLE `complaint_categories` DROP FOREIGN KEY `FK_24007ea35eb4fa0cc067131cb03`',
  `ALTER TABLE \`complaint_categories\` ${dropped([...Object.keys(categoryColumns), 'parent_id', 'default_unit_id'])}`,
  'DROP TABLE `calendar_days`',
  'DROP TABLE `complaint_followers`',
  'DROP TABLE `complaint_dispatches`',
];
