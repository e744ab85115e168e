import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates that were taken back, and the list of those that a community issued. */
export class CertificateRevocations1796500000000 implements MigrationInterface {
  name = 'CertificateRevocations1796500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `service_certificate_revocations`');
    // The key needs an index of its own again before the one goes that it used.
    await queryRunner.query(`ALTER TABLE \`service_certificates\` DROP FOREIGN KEY \`${communityKey}\``);
    await queryRunner.query(`DROP INDEX \`${communityIndex}\` ON \`service_certificates\``);
    await queryRunner.query(reference('service_certificates', communityKey, 'community_id', 'communities'));
  }
}

const communityIndex = 'IDX_4ddeff78620f9d3ff18737745b';
const communityKey = 'FK_db44f396bc0843d6410a5ea3cc7';
const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';

function reference(table: string, name: string, column: string, other: string): string {
  return `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${other}\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`;
}

const revocations = 'service_certificate_revocations';

const statements = [
  `CREATE INDEX \`${communityIndex}\` ON \`service_certificates\` (\`community_id\`, \`issued_at\`, \`id\`)`,
  `CREATE TABLE \`service_certificate_revocations\` (
      \`id\` ${id} NOT NULL,
      \`community_id\` ${id} NOT NULL,
      \`certificate_id\` ${id} NOT NULL,
      \`actor_account_id\` ${id} NOT NULL,
      \`reason\` varchar(200) NULL,
      \`content_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      UNIQUE INDEX \`IDX_ad99fc10a4f04d1d52c4be9c5b\` (\`certificate_id\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`,
  reference(revocations, 'FK_48a29a3b82d9e2a84d72dc0f749', 'community_id', 'communities'),
  reference(revocations, 'FK_ad99fc10a4f04d1d52c4be9c5b2', 'certificate_id', 'service_certificates'),
  reference(revocations, 'FK_cca3d59bb602b1724c4e710835f', 'actor_account_id', 'accounts'),
];
