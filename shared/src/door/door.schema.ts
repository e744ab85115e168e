import * as z from 'zod/mini';
import { Id, pageQuery } from '../common.schema.js';
import { Community, Grid, MicroGrid } from '../grid/grid.schema.js';

/** 22 characters of base64url: 128 random bits, printed at the door and guessed by nobody. */
export const DoorCode = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
export type DoorCode = z.infer<typeof DoorCode>;

export const DoorCodeParams = z.object({ code: DoorCode });

export const DoorKind = z.enum(['buildingEntrance', 'courtyardGate', 'shop', 'publicPlace']);
export type DoorKind = z.infer<typeof DoorKind>;

/** A place with a code at its door, without the code. */
export const Door = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  microGridId: z.nullable(Id),
  kind: DoorKind,
  /** `西河湾小区 3栋 2单元`, `河滨路公厕`. */
  label: z.string(),
});
export type Door = z.infer<typeof Door>;

/** 社区党委 — 网格党支部 — 网格员 — 微网格 — 党员志愿队伍. */
export const ChainLinkKind = z.enum(['community', 'branch', 'gridWorker', 'microGrid', 'volunteerTeam']);
export type ChainLinkKind = z.infer<typeof ChainLinkKind>;

/** One of the five links that stand behind a door. */
export const ChainLink = z.object({
  kind: ChainLinkKind,
  /** The body: `西河社区党委`, `第3网格党支部`. */
  organisation: z.string(),
  /** Who answers for it; null while the post is vacant. */
  personName: z.nullable(z.string()),
  /** Whether that person stands in for the regular one, who is on leave (代). */
  standIn: z.boolean(),
  /** Masked (`138****1234`); the call button asks for the number when it is tapped. */
  phone: z.nullable(z.string()),
});
export type ChainLink = z.infer<typeof ChainLink>;

export const DoorPage = z.object({
  door: Door,
  community: Community,
  grid: Grid,
  microGrid: z.nullable(MicroGrid),
  /** The 1910N chain, always five links, from the community to the volunteers. */
  chain: z.array(ChainLink),
});
export type DoorPage = z.infer<typeof DoorPage>;

export const DoorPhoneParams = z.object({ code: DoorCode, link: ChainLinkKind });
export const GridPhoneParams = z.object({ id: Id, link: ChainLinkKind });

/** A number to dial; the only answer that holds one in full, and only a staff member's service number. */
export const DialNumber = z.object({ phone: z.string() });
export type DialNumber = z.infer<typeof DialNumber>;

export const DoorListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
  /** Part of the label: `3栋`. */
  search: z.optional(z.string().check(z.trim(), z.maxLength(40))),
});

export const DoorSheetQuery = z.object({
  communityId: Id,
  gridId: z.optional(Id),
  /** `labels`: several codes on an A4 page, to cut; `posters`: one A4 page a door. */
  layout: z._default(z.enum(['labels', 'posters']), 'labels'),
});
export type DoorSheetQuery = z.infer<typeof DoorSheetQuery>;
