import { v7 as uuid } from 'uuid';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { PublicRecord } from '../../src/public-record/entities/public-record.entity.js';
import type { Factory, Person } from './factory.js';

/** A record that stands for a complaint which has ended, written straight into the database. */
export function writePublicRecord(
  factory: Factory,
  complaint: Complaint,
  by: Person,
  told: Partial<PublicRecord> = {},
): Promise<PublicRecord> {
  const { id: complaintId, communityId, gridId, categoryId, createdAt, clockStoppedAt } = complaint;
  return factory.save<PublicRecord>(PublicRecord, {
    id: uuid(),
    communityId,
    gridId,
    categoryId,
    complaintId,
    standingComplaintId: complaintId,
    state: 'released',
    title: '路灯修好了',
    text: '路灯不亮',
    answer: '已更换灯泡',
    place: '小区 3栋',
    reportedAt: createdAt,
    settledAt: clockStoppedAt ?? createdAt,
    beforePhotoCount: 0,
    version: 1,
    contentHash: complaintId,
    releasedByAccountId: by.account.id,
    releasedAt: createdAt,
    withdrawnByAccountId: null,
    withdrawnAt: null,
    withdrawalReason: null,
    ...told,
  });
}
