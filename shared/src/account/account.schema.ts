import * as z from 'zod/mini';
import { Id, Instant } from '../common.schema.js';
import { Role } from '../permission.js';
import { MobilePhone } from '../staff/staff.schema.js';

/** `code` from `wx.login`: single use, five minutes. */
export const OpenSession = z.object({ code: z.string().check(z.minLength(1), z.maxLength(256)) });
export type OpenSession = z.infer<typeof OpenSession>;

/** The people a visitor of the demo can be. */
export const Persona = z.enum([
  'resident',
  'neighbour',
  'otherGridResident',
  'volunteer',
  'microGridLeader',
  'gridWorker',
  'otherGridWorker',
  'branchSecretary',
  'unitHandler',
  'communityAdmin',
  'townOfficer',
  'otherCommunityAdmin',
]);
export type Persona = z.infer<typeof Persona>;

export const PersonaCard = z.object({
  persona: Persona,
  /** Name as the demo shows it. */
  name: z.string(),
  /** What this person is and may try, in Chinese. */
  description: z.string(),
});
export type PersonaCard = z.infer<typeof PersonaCard>;

export const OpenDemoSession = z.object({ persona: Persona });
export type OpenDemoSession = z.infer<typeof OpenDemoSession>;

/**
 * One role in one community; null where it is not narrowed to a grid, micro-grid or unit.
 * An officer of a town has a grant for each of its communities.
 */
export const RoleGrant = z.object({
  role: Role,
  townId: Id,
  communityId: Id,
  gridId: z.nullable(Id),
  microGridId: z.nullable(Id),
  unitId: z.nullable(Id),
});
export type RoleGrant = z.infer<typeof RoleGrant>;

/** Where an account is at home, once the registry has confirmed it. */
export const Home = z.object({
  householdId: Id,
  communityId: Id,
  gridId: Id,
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
  /** The door of the building unit, to report about without scanning; null where it has none. */
  doorId: z.nullable(Id),
});
export type Home = z.infer<typeof Home>;

export const Account = z.object({
  id: Id,
  /** How the account is greeted; masked where it comes from the registry (`李*明`). */
  displayName: z.string(),
  /** `138****1234`, or null while there is none. */
  phone: z.nullable(z.string()),
  /** Whether WeChat vouches for the number, or it was only typed: that one recognises nobody. */
  phoneVouched: z.boolean(),
  grants: z.array(RoleGrant),
  homes: z.array(Home),
});
export type Account = z.infer<typeof Account>;

export const Session = z.object({
  /** Bearer token for `Authorization`. */
  token: z.string(),
  expiresAt: Instant,
  account: Account,
});
export type Session = z.infer<typeof Session>;

export const Me = z.object({
  account: Account,
  /** Permissions the account's roles hold, so that the client shows only what can be used. */
  permissions: z.array(z.string()),
  unreadMessages: z.int(),
  /** The version of the privacy declaration that the account agreed to last; null for none. */
  privacyVersion: z.nullable(z.int()),
  /** A child under 14 whose guardian has not agreed: it may look, and send nothing. */
  needsGuardian: z.boolean(),
});
export type Me = z.infer<typeof Me>;

/** `code` of WeChat's phone button (`getPhoneNumber`). */
export const TiePhone = z.object({ code: z.string().check(z.minLength(1), z.maxLength(256)) });
export type TiePhone = z.infer<typeof TiePhone>;

/** For who does not want WeChat to tell it, or uses a browser. */
export const TypePhone = z.object({ phone: MobilePhone });
export type TypePhone = z.output<typeof TypePhone>;
