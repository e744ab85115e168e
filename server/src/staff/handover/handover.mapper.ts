import type { Handover } from '@linge/shared/staff/handover.schema';
import type { HandoverRow } from './handover-view.repository.js';

/** A handover as of a day: before its own it can still be taken back. */
export function toHandover({ completedAt, cancelledAt, ...row }: HandoverRow, today: string): Handover {
  const waits = completedAt === null && cancelledAt === null && row.day > today;
  return {
    ...row,
    completedAt: completedAt?.toISOString() ?? null,
    cancelledAt: cancelledAt?.toISOString() ?? null,
    availableActions: waits ? ['cancel'] : [],
  };
}
