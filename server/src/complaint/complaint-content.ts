import { createHash } from 'node:crypto';
import type { SubmitComplaint } from '@linge/shared/complaint/complaint.schema';

/** SHA-256 of what a report says: a retry with its id must say the same. */
export function complaintContentHash(report: SubmitComplaint): string {
  const { categoryId, text, doorId, placeDetail, photoIds, anonymous } = report;
  const content = [categoryId, text, doorId, placeDetail || null, photoIds, anonymous];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
