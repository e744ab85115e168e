import * as z from 'zod/mini';
import { Id, pageQuery } from '../common.schema.js';

/**
 * What is counted of a place. `open`: not dealt with yet, at whichever level; `overdue`: of those, past the deadline
 * with the clock running; `month`: reported since the first of the month, whatever became of it.
 */
export const PlaceFigure = z.enum(['open', 'overdue', 'month']);
export type PlaceFigure = z.infer<typeof PlaceFigure>;

const count = z.int().check(z.nonnegative());
export const PlaceCounts = z.object({ open: count, overdue: count, month: count });
export type PlaceCounts = z.infer<typeof PlaceCounts>;

/** Staff of a grid name their grid; the community and the town may leave it out. */
const scope = { communityId: Id, gridId: z.optional(Id) };

export const ComplaintPlaceQuery = z.object(scope);
export type ComplaintPlaceQuery = z.output<typeof ComplaintPlaceQuery>;

/** A building, or a place with a code of its own outside of buildings: a gate, a shop, a square. */
export const ComplaintPlace = z.object({
  kind: z.enum(['building', 'door']),
  id: Id,
  /** `西河湾小区 3栋`, or what the door is called. */
  name: z.string(),
  gridName: z.string(),
  ...PlaceCounts.shape,
});
export type ComplaintPlace = z.infer<typeof ComplaintPlace>;

/** All buildings of a grid or a community, by name, and other places where there is something; nothing is cut off. */
export const ComplaintPlaces = z.object({
  communityId: Id,
  gridId: z.nullable(Id),
  total: PlaceCounts,
  items: z.array(ComplaintPlace),
});
export type ComplaintPlaces = z.infer<typeof ComplaintPlaces>;

/** The building units (单元) of a building. */
export const ComplaintPlaceUnits = z.object({
  items: z.array(z.object({ id: Id, name: z.string(), ...PlaceCounts.shape })),
});
export type ComplaintPlaceUnits = z.infer<typeof ComplaintPlaceUnits>;

/** The list behind a number: of a building, a building unit, or a door. */
export const ComplaintPlaceListQuery = z.object({
  ...scope,
  ...pageQuery,
  figure: PlaceFigure,
  kind: z.enum(['building', 'buildingUnit', 'door']),
  placeId: Id,
});
export type ComplaintPlaceListQuery = z.output<typeof ComplaintPlaceListQuery>;
