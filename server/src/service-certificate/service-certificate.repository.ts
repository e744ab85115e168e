import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { ServiceCertificate } from './entities/service-certificate.entity.js';

/** Queries on certificates. */
@Injectable()
export class ServiceCertificateRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<ServiceCertificate | null> {
    return this.dataSource.manager.findOneBy(ServiceCertificate, { id });
  }

  /** By the unique index (number). */
  byNumber(number: string): Promise<ServiceCertificate[]> {
    return this.dataSource.manager.findBy(ServiceCertificate, { number });
  }

  /** Newest first, by index (account_id, issued_at, id). */
  ofAccount(accountId: string, after: InstantKey | undefined, rows: number): Promise<ServiceCertificate[]> {
    return this.#newest('c.accountId = :owner', accountId, after, rows);
  }

  /** Newest first, by index (community_id, issued_at, id). */
  ofCommunity(
    communityId: string,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ServiceCertificate[]> {
    return this.#newest('c.communityId = :owner', communityId, after, rows);
  }

  async insert(certificate: ServiceCertificate, manager: EntityManager): Promise<void> {
    await insertRows(manager, ServiceCertificate, [certificate]);
  }

  /** What of them is about a person; that they were issued stays. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.update(ServiceCertificate, { accountId }, { contentCipher: null });
  }

  #newest(
    where: string,
    owner: string,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ServiceCertificate[]> {
    const query = this.dataSource.manager.createQueryBuilder(ServiceCertificate, 'c').where(where, { owner });
    if (after) {
      const { createdAt, id } = after;
      query.andWhere('(c.issuedAt < :createdAt OR (c.issuedAt = :createdAt AND c.id < :id))', {
        createdAt,
        id,
      });
    }
    return query.orderBy('c.issuedAt', 'DESC').addOrderBy('c.id', 'DESC').limit(rows).getMany();
  }
}
