import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { CadreReportRecipient } from './entities/cadre-report-recipient.entity.js';

/** Queries on whom communities name. */
@Injectable()
export class CadreReportRecipientRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(communityId: string): Promise<CadreReportRecipient | null> {
    return this.dataSource.manager.findOneBy(CadreReportRecipient, { communityId });
  }

  /** Index (staff_member_id). */
  async isNamed(staffMemberIds: readonly string[]): Promise<boolean> {
    if (!staffMemberIds.length) return false;
    const found = { staffMemberId: In([...staffMemberIds]) };
    return this.dataSource.manager.existsBy(CadreReportRecipient, found);
  }

  /** The first one of a community; a duplicate key where another was faster. */
  async insert(recipient: CadreReportRecipient, manager: EntityManager): Promise<void> {
    await manager.insert(CadreReportRecipient, recipient);
  }

  /** @returns false where it was changed since that version */
  async update(
    { communityId, version }: Pick<CadreReportRecipient, 'communityId' | 'version'>,
    change: Omit<CadreReportRecipient, 'communityId' | 'version'>,
    manager: EntityManager,
  ): Promise<boolean> {
    const to = { ...change, version: version + 1 };
    const { affected } = await manager.update(CadreReportRecipient, { communityId, version }, to);
    return affected === 1;
  }
}
