import type { ActivityOrganiser } from '@linge/shared/activity/activity-desk.schema';
import type {
  ActivityInsurance,
  ActivityKind,
  ActivitySession,
} from '@linge/shared/activity/activity.schema';
import type { PictureDraft } from './draft-picture';

/** A role as it is typed. */
export interface DraftRole {
  readonly id: string;
  readonly name: string;
  readonly places: string;
}

/** A moment that may be left to the product: `own` where it is typed. */
export interface DraftMoment {
  readonly own: boolean;
  readonly day: string;
  readonly time: string;
}

/** A series that is being planned, as typed. */
export interface DraftSeries {
  readonly weekdays: readonly number[];
  readonly fromDay: string;
  readonly untilDay: string;
  readonly leaveOutHolidays: boolean;
  /** Holidays of the school; empty where none are left out. */
  readonly breakFrom: string;
  readonly breakUntil: string;
}

/** An activity that is being written; it survives a closed app. */
export interface ActivityDraft extends PictureDraft {
  readonly id: string;
  /** As the server last had it; null while it may not have it. */
  readonly version: number | null;
  /** It stands already: whoever signed up is told what is different. */
  readonly published: boolean;
  /** In whose name; null until that is chosen. */
  readonly organiser: ActivityOrganiser | null;
  readonly kind: ActivityKind | null;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly toBring: string;
  readonly unitId: string | null;
  /** Whether it is more than once. */
  readonly repeats: boolean;
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly series: DraftSeries;
  /** Of a series: as they were planned; empty until then. */
  readonly sessions: readonly ActivitySession[];
  readonly signUpFrom: DraftMoment;
  readonly signUpUntil: DraftMoment;
  readonly cancelUntil: DraftMoment;
  readonly roles: readonly DraftRole[];
  readonly gridIds: readonly string[];
  readonly labels: readonly string[];
  readonly minAge: string;
  readonly maxAge: string;
  readonly offerHours: string;
  readonly insurance: ActivityInsurance;
  readonly needsGuardianConsent: boolean;
  /** What is different, for those who signed up. */
  readonly note: string;
}
