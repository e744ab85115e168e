import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts ask to belong to a household or to look after somebody, and to have the registry put right. */
export class HouseholdTies1795500200000 implements MigrationInterface {
  name = 'HouseholdTies1795500200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...foreignKeys]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables].reverse()) {
      const [, table] = /`(\w+)`/.exec(statement) ?? [];
      await queryRunner.query(`DROP TABLE \`${table}\``);
    }
  }
}

const tables = [
  `CREATE TABLE \`care_ties\` (
      \`id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`community_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`account_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`household_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`resident_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`confirmed_at\` datetime(3) NOT NULL,
      \`ended_at\` datetime(3) NULL,
      INDEX \`IDX_85e7c342adb5ab2aa64501e5e3\` (\`resident_id\`, \`ended_at\`),
      INDEX \`IDX_1b78fa14eccddac7dec019341e\` (\`account_id\`, \`ended_at\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`household_tie_requests\` (
      \`id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`community_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`grid_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`room_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`account_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`kind\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`name\` varchar(50) NOT NULL,
      \`phone_cipher\` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`phone_index\` char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`phone_vouched\` tinyint NOT NULL,
      \`household_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`resident_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`state\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`version\` int NOT NULL,
      \`at_once\` tinyint NOT NULL,
      \`reason\` varchar(200) NULL,
      \`decided_at\` datetime(3) NULL,
      \`content_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_4d05f88144b34425bb999bbf8a\` (\`grid_id\`, \`state\`, \`created_at\`, \`id\`),
      INDEX \`IDX_7be3c5240604d6dd642e27e936\` (\`community_id\`, \`state\`, \`created_at\`, \`id\`),
      INDEX \`IDX_eca59a0f67d558e5408630801f\` (\`room_id\`, \`created_at\`),
      INDEX \`IDX_4ba2319ca3059224c1faf5a7b9\` (\`account_id\`, \`created_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`household_tie_events\` (
      \`id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`request_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`sequence\` int NOT NULL,
      \`type\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`action\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`from_state\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`to_state\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`actor_account_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`actor_role\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`note\` varchar(200) NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_ab00c5edbe7d80f8603917df93\` (\`request_id\`, \`sequence\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`corrections\` (
      \`id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`community_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`grid_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`resident_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`account_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`state\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`version\` int NOT NULL,
      \`fields_cipher\` text CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`note\` varchar(200) NULL,
      \`answer\` varchar(200) NULL,
      \`decided_at\` datetime(3) NULL,
      \`content_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      INDEX \`IDX_051391d0034898df7568a7ff98\` (\`grid_id\`, \`state\`, \`created_at\`, \`id\`),
      INDEX \`IDX_3ada83bc0f66edc1acae8b7899\` (\`community_id\`, \`state\`, \`created_at\`, \`id\`),
      INDEX \`IDX_60579b47d2abbe56e796888ac1\` (\`account_id\`, \`created_at\`, \`id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  `CREATE TABLE \`correction_events\` (
      \`id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`correction_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`sequence\` int NOT NULL,
      \`type\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`action\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`from_state\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`to_state\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`actor_account_id\` char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      \`actor_role\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`note\` varchar(200) NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_246df903b282af7d07efe2e66d\` (\`correction_id\`, \`sequence\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
];

const foreignKeys = [
  'ALTER TABLE `correction_events` ADD CONSTRAINT `FK_cadf8c49617e22682fbb78d267b` FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `correction_events` ADD CONSTRAINT `FK_60f91c442aa750ee8bc071e0215` FOREIGN KEY (`actor_account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `corrections` ADD CONSTRAINT `FK_6a854e72190d998e987b619b2a3` FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `corrections` ADD CONSTRAINT `FK_a206bceca2b938867a457dcaba8` FOREIGN KEY (`grid_id`) REFERENCES `grids`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `corrections` ADD CONSTRAINT `FK_dda5f1d5ee81a2737100049be54` FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `corrections` ADD CONSTRAINT `FK_28e354d06537e0b22084c4ba83a` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `care_ties` ADD CONSTRAINT `FK_b4af110c2b07f080f75bb7ed818` FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `care_ties` ADD CONSTRAINT `FK_9b1e195b1f9527a8aac9a28c22c` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `care_ties` ADD CONSTRAINT `FK_b2cb9bc4eef83849475a81d8c82` FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `care_ties` ADD CONSTRAINT `FK_1d4d90af63ec308bea6d9b31137` FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `household_tie_events` ADD CONSTRAINT `FK_25c72169e824821963def040cf8` FOREIGN KEY (`request_id`) REFERENCES `household_tie_requests`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `household_tie_events` ADD CONSTRAINT `FK_e79314cb0ad87ae5ba851210376` FOREIGN KEY (`actor_account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `household_tie_requests` ADD CONSTRAINT `FK_21fe26ac8e35908a74fa128c450` FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `household_tie_requests` ADD CONSTRAINT `FK_cb3ed0f8bbfb77dd5c62b42d125` FOREIGN KEY (`grid_id`) REFERENCES `grids`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `household_tie_requests` ADD CONSTRAINT `FK_ea17ad68083f22e8f98037d9c8e` FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `household_tie_requests` ADD CONSTRAINT `FK_f64d90104b45c7f1d395a76af4b` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `household_tie_requests` ADD CONSTRAINT `FK_ee8effe860a057ff98d7bb8a713` FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `household_tie_requests` ADD CONSTRAINT `FK_c12db03e5fd9f0a9c7b7e08e9d7` FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];
