import type { NoticeHousehold, TellingHow } from '@linge/shared/notice/notice-reach.schema';

/** What can be done with a household of the list; null where it needs nothing any more. */
export interface Acts {
  readonly onCall: ((household: NoticeHousehold) => void) | null;
  readonly onTell: ((household: NoticeHousehold) => void) | null;
  readonly onTick: (
    household: Pick<NoticeHousehold, 'householdId' | 'address'>,
    how: TellingHow,
    note?: string,
  ) => void;
  readonly onBuilding: (building: { readonly id: string; readonly name: string }) => void;
}

/** As cards or as a table. */
export interface HouseholdViewProps {
  readonly items: readonly NoticeHousehold[];
  readonly needsAcknowledgement: boolean;
  readonly acts: Acts;
}
