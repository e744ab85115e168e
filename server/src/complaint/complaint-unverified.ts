import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { Condition } from './complaint-narrowing.js';
import { dealing } from './complaint.workflow.js';

/** In these it may wait for somebody to verify it. */
export const verifiable: readonly ComplaintState[] = ['resolved', 'rejected'];

/** What has waited long enough for somebody to verify it. */
export interface UnverifiedAsked {
  /** Who was asked to confirm before this has been silent for too long. */
  readonly silentBefore: Date;
  /** Who looks: what they dealt with is not theirs to verify. Null for whatever waits, whoever may verify it. */
  readonly checkedBy: string | null;
}

/**
 * What `reporterSilent` and `nobodyAnswers` leave to somebody else, who is not `checkedBy` where they `tookNoPart`.
 * @param row what complaints are called in the statement
 */
export function waitsForVerifying(
  row: 'c' | 'complaints',
  { silentBefore, checkedBy }: UnverifiedAsked,
): Condition[] {
  // Looked up for each: of `EXISTS` the database may make a list of all accounts, or of all that somebody ever did.
  const nobodySpeaks: Condition = [
    `(${row}.reporter_account_id = ${row}.handler_account_id
        OR (${row}.state = 'resolved' AND ${row}.clock_stopped_at < ?)
        OR (SELECT r.deleted_at IS NULL FROM accounts r WHERE r.id = ${row}.reporter_account_id) IS NOT TRUE)`,
    silentBefore,
  ];
  const ended: Condition = [`${row}.state IN (?)`, verifiable];
  if (checkedBy === null) return [ended, nobodySpeaks];
  return [
    ended,
    nobodySpeaks,
    [`NOT (${row}.handler_account_id <=> ?)`, checkedBy],
    [`NOT (${row}.resolved_by_account_id <=> ?)`, checkedBy],
    [
      `(SELECT 1 FROM complaint_events e
          WHERE e.complaint_id = ${row}.id AND e.actor_account_id = ? AND e.action IN (?) LIMIT 1) IS NULL`,
      checkedBy,
      dealing,
    ],
  ];
}
