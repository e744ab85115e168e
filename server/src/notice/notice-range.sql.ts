/** Households of one grid whose ids come after one and up to another. */
export interface HouseholdRange {
  readonly gridId: string;
  readonly after: string;
  /** Null for all the rest. */
  readonly upTo: string | null;
}

/** Sorts after every id. */
const afterAll = '~';

/** A condition on `h`, with the values of {@link rangeOf}. */
export const inRange = 'h.grid_id = ? AND h.id > ? AND h.id <= ?';
export const rangeOf = ({ gridId, after, upTo }: HouseholdRange) => [gridId, after, upTo ?? afterAll];
