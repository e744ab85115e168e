import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { ComplaintFiling } from './entities/complaint-filing.entity.js';

/** Queries on how staff came to what they wrote down. */
@Injectable()
export class ComplaintFilingRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(complaintId: string): Promise<ComplaintFiling | null> {
    return this.dataSource.manager.findOneBy(ComplaintFiling, { id: complaintId });
  }

  insert(filing: ComplaintFiling, manager: EntityManager): Promise<void> {
    return insertRows(manager, ComplaintFiling, [filing]);
  }
}
