import { createHash } from 'node:crypto';
import type { SubmitComplaint } from '@linge/shared/complaint/complaint-report.schema';

/** SHA-256 of what a report says, and of what else belongs to it: a retry with its id must say the same. */
export function complaintContentHash(report: SubmitComplaint, more: readonly string[] = []): string {
  const { categoryId, text, doorId, placeDetail, photoIds, anonymous } = report;
  const content = [categoryId, text, doorId, placeDetail || null, photoIds, anonymous, ...more];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
