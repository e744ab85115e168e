import * as z from 'zod/mini';
import { Id } from '../common.schema.js';
import { NoticeLevel } from './notice.schema.js';

export const NoticePlaceKind = z.enum(['community', 'grid', 'microGrid', 'building']);
export type NoticePlaceKind = z.infer<typeof NoticePlaceKind>;

export const NoticePlace = z.object({ kind: NoticePlaceKind, id: Id });
export type NoticePlace = z.infer<typeof NoticePlace>;

/**
 * What follows from the registry without a label: ages, Party members (full and probationary), families with a child
 * under 14, members of a volunteer team, permanent and floating people.
 */
export const NoticeTrait = z.enum([
  'aged60',
  'aged70',
  'aged80',
  'partyMember',
  'familyWithChildren',
  'volunteer',
  'permanent',
  'floating',
]);
export type NoticeTrait = z.infer<typeof NoticeTrait>;

export const maxNoticePlaces = 100;

const distinct = <T>(key: (item: T) => string) =>
  z.refine<T[]>((items) => new Set(items.map(key)).size === items.length, { error: 'the same one twice' });

/** Whom a notice is for: whoever lives in one of the places and, where any are named, has any or all of the marks. */
export const NoticeAudience = z.object({
  places: z.array(NoticePlace).check(
    z.minLength(1),
    z.maxLength(maxNoticePlaces),
    distinct<NoticePlace>(({ kind, id }) => `${kind} ${id}`),
  ),
  /** Codes of labels of the registry: `relocated`, `livesAlone`. */
  labels: z._default(
    z.array(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/))).check(
      z.maxLength(10),
      distinct<string>((code) => code),
    ),
    [],
  ),
  traits: z._default(
    z.array(NoticeTrait).check(
      z.maxLength(8),
      distinct<string>((trait) => trait),
    ),
    [],
  ),
  /** Whether one of the labels and traits is enough, or somebody must have all. */
  match: z._default(z.enum(['any', 'all']), 'any'),
});
export type NoticeAudience = z.infer<typeof NoticeAudience>;

/** A place of an audience with its name: `西河社区`, `第3网格`, `西河湾小区 3栋`. */
export const NamedPlace = z.object({ ...NoticePlace.shape, name: z.string() });
export type NamedPlace = z.infer<typeof NamedPlace>;

export const NamedAudience = z.object({
  places: z.array(NamedPlace),
  labels: z.array(z.object({ code: z.string(), name: z.string() })),
  traits: z.array(NoticeTrait),
  match: z.enum(['any', 'all']),
});
export type NamedAudience = z.infer<typeof NamedAudience>;

/** As whom, and for whom. `communityId`: the one that writes; for a town, any community of it. */
const asked = { level: NoticeLevel, communityId: Id, audience: NoticeAudience };

export const PreviewAudience = z.object({ ...asked, countsByHousehold: z._default(z.boolean(), true) });
export type PreviewAudience = z.output<typeof PreviewAudience>;

const count = z.int().check(z.nonnegative());

/** How many a notice is for, and how they can be reached now. The last three rows divide the households. */
export const AudiencePreview = z.object({
  people: count,
  households: count,
  /** Accounts that would find it in their inbox. */
  accounts: count,
  /** Of those, how many would get a push of WeChat: they agreed to one that is still unused. */
  pushAccounts: count,
  /** Households in which somebody has an account that gets it. */
  householdsWithApp: count,
  /** Without one, but with a phone. */
  householdsByPhone: count,
  /** With neither. */
  householdsAtDoor: count,
  /** Whether that is all of a community, however it was ticked: some notices need a second pair of eyes then. */
  coversCommunity: z.boolean(),
});
export type AudiencePreview = z.infer<typeof AudiencePreview>;

/** A grid to choose, with its micro-grids. */
export const AudienceGrid = z.object({
  id: Id,
  communityId: Id,
  number: z.int(),
  name: z.string(),
  microGrids: z.array(z.object({ id: Id, name: z.string() })),
});
export type AudienceGrid = z.infer<typeof AudienceGrid>;

/** As whom I may write, and the places that I may write to as such. */
export const NoticeSender = z.object({
  level: NoticeLevel,
  /** For a town, any community of it. */
  communityId: Id,
  /** `西河社区`, `西河社区 第3网格`, `灵泉镇`. */
  name: z.string(),
  /** Whole communities; empty for who serves a grid or a micro-grid. */
  communities: z.array(z.object({ id: Id, name: z.string() })),
  /** Whole grids, with their micro-grids; for a leader of micro-grids their grid only frames them. */
  grids: z.array(AudienceGrid),
  /** Whether a whole grid may be chosen, not only micro-grids and buildings. */
  wholeGrids: z.boolean(),
  /** Labels that I may see and that are not retired. */
  labels: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type NoticeSender = z.infer<typeof NoticeSender>;

export const AudienceBuilding = z.object({ id: Id, microGridId: Id, name: z.string() });
export type AudienceBuilding = z.infer<typeof AudienceBuilding>;
