import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';

/** Whether its words are being looked at; what was refused waits for its organiser, and for nobody else. */
export function isBeingChecked({ state, check }: Pick<ActivityDesk, 'state' | 'check'>): boolean {
  return state === 'waitsForCheck' && check !== 'refused';
}
