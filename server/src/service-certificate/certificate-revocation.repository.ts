import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { CertificateRevocation } from './entities/certificate-revocation.entity.js';

/** Queries on certificates that were taken back. */
@Injectable()
export class CertificateRevocationRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<CertificateRevocation | null> {
    return manager.findOneBy(CertificateRevocation, { id });
  }

  /** By the unique index (certificate_id). */
  async of(certificateIds: readonly string[]): Promise<Map<string, CertificateRevocation>> {
    if (!certificateIds.length) return new Map();
    const rows = await this.dataSource.manager.findBy(CertificateRevocation, {
      certificateId: In([...certificateIds]),
    });
    return new Map(rows.map((row) => [row.certificateId, row]));
  }

  async insert(revocation: CertificateRevocation, manager: EntityManager): Promise<void> {
    await insertRows(manager, CertificateRevocation, [revocation]);
  }

  /** What was said of an account's certificates; that they were taken back stays. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE service_certificate_revocations r JOIN service_certificates c ON c.id = r.certificate_id
        SET r.reason = NULL WHERE c.account_id = ?`,
      [accountId],
    );
  }
}
