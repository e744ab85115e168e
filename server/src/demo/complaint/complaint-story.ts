import type { Persona } from '@linge/shared/account/account.schema';
import type { ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import type { ComplaintCategoryCode } from './complaint-category.js';

/** Days before the day of seeding and the time of day in Asia/Shanghai; or minutes before the seeding. */
export type When = readonly [daysAgo: number, time: string] | { readonly minutesAgo: number };

export interface ComplaintStep {
  readonly when: When;
  readonly action: ComplaintAction;
  readonly by: Persona;
  readonly note?: string;
  /** Given for all three scores. */
  readonly rating?: number;
  /** Names of the units that it is dispatched to, the leading one first. */
  readonly units?: readonly string[];
}

/** How a complaint of the demo was reported and what came of it. */
export interface ComplaintStory {
  readonly reporter: Persona;
  readonly category: ComplaintCategoryCode;
  /** Label of the door. */
  readonly place: string;
  readonly placeDetail?: string;
  readonly text: string;
  /** Hidden from neighbours; yes unless told. */
  readonly anonymous?: boolean;
  readonly when: When;
  readonly steps: readonly ComplaintStep[];
}
