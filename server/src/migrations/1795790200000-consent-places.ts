import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody agreed or refused: asked by WeChat, or in its settings. Of what was said before it is not known. */
export class ConsentPlaces1795790200000 implements MigrationInterface {
  name = 'ConsentPlaces1795790200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`subscription_entries\` ADD \`answered_in\` ${word} NULL`);
    await queryRunner.query(`ALTER TABLE \`subscription_balances\` ADD \`last_answered_in\` ${word} NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `subscription_balances` DROP COLUMN `last_answered_in`');
    await queryRunner.query('ALTER TABLE `subscription_entries` DROP COLUMN `answered_in`');
  }
}

const word = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
