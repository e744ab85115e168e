import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appointments of a mediation that are near are found in the morning, to remind of them. */
export class AppointmentMorning1795780050300 implements MigrationInterface {
  name = 'AppointmentMorning1795780050300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX `IDX_4cf787795bf63cdce01e39c004` ON `mediation_appointments` (`state`, `starts_at`)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX `IDX_4cf787795bf63cdce01e39c004` ON `mediation_appointments`');
  }
}
