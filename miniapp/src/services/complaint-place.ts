import type { ComplaintPlace, PlaceFigure } from '@linge/shared/complaint/complaint-place.schema';

/** Numbers of a place in a word, in the order in which they stand. */
export const placeFigureText: Readonly<Record<PlaceFigure, string>> = {
  open: '未办结',
  overdue: '超期',
  month: '本月新增',
};
export const placeFigures = Object.keys(placeFigureText) as PlaceFigure[];

export type PlaceOrder = 'count' | 'place';

/** The most that is open first, then the most that is late and that came in; or as they come, by name. */
export function inOrder(items: readonly ComplaintPlace[], order: PlaceOrder): readonly ComplaintPlace[] {
  if (order === 'place') return items;
  return [...items].sort(
    (one, other) => other.open - one.open || other.overdue - one.overdue || other.month - one.month,
  );
}

/** A number with its list: where it is told, and of what. */
export interface PlaceLink {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly kind: 'building' | 'buildingUnit' | 'door';
  readonly placeId: string;
  readonly figure: PlaceFigure;
}

/** The page with the complaints behind a number. Every value is an id or a word, which no platform has to decode. */
export function placeListUrl({ gridId, ...told }: PlaceLink): string {
  const pairs = Object.entries({ ...told, ...(gridId ? { gridId } : {}) });
  return `/subpackages/complaint/place-list/index?${pairs.map((pair) => pair.join('=')).join('&')}`;
}
