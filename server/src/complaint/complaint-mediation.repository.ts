import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ComplaintRepository } from './complaint.repository.js';
import type { Complaint } from './entities/complaint.entity.js';

/** A complaint as its mediation shows it, and as it is looked at to begin one. */
export type MediatedRow = Pick<
  Complaint,
  | 'id'
  | 'number'
  | 'communityId'
  | 'gridId'
  | 'level'
  | 'state'
  | 'version'
  | 'sensitive'
  | 'anonymous'
  | 'reporterAccountId'
  | 'handlerAccountId'
  | 'resolvedByAccountId'
>;

/** What a mediation needs of the complaint that it is about. */
@Injectable()
export class ComplaintMediationRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly complaints: ComplaintRepository,
  ) {}

  /** Locked until the transaction ends, as a step of the complaint would do. */
  async lock(id: string, manager: EntityManager): Promise<MediatedRow | undefined> {
    return (await manager.query<MediatedRow[]>(`${select} FOR UPDATE`, [id]))[0];
  }

  async find(id: string): Promise<MediatedRow | undefined> {
    return (await this.dataSource.query<MediatedRow[]>(select, [id]))[0];
  }

  /** Of a row that the transaction holds locked. */
  async append(
    row: MediatedRow,
    event: Parameters<ComplaintRepository['appendEvent']>[0],
    manager: EntityManager,
  ): Promise<void> {
    await this.complaints.advance(row, { state: row.state, updatedAt: event.createdAt }, manager);
    await this.complaints.appendEvent(event, manager);
  }
}

const select = `SELECT c.id, c.number, c.community_id AS communityId, c.grid_id AS gridId, c.level, c.state, c.version,
    c.sensitive, c.anonymous, c.reporter_account_id AS reporterAccountId, c.handler_account_id AS handlerAccountId,
    c.resolved_by_account_id AS resolvedByAccountId FROM complaints c WHERE c.id = ?`;
