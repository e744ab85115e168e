import * as z from 'zod/mini';
import { Day, Id, pageQuery, text } from '../common.schema.js';

/** The roles in which somebody serves a grid or a micro-grid. */
export const GridRole = z.enum([
  'gridWorker',
  'branchSecretary',
  'microGridLeader',
  'partTimeMember',
  'partTimeGridWorker',
]);
export type GridRole = z.infer<typeof GridRole>;

export const UnitKind = z.enum(['assigned', 'stationed', 'department', 'property']);
export type UnitKind = z.infer<typeof UnitKind>;

/** An organisation (单位) with a part in the community: 包联单位, 驻社单位, 职能部门, 物业. */
export const Unit = z.object({
  id: Id,
  communityId: Id,
  name: z.string(),
  kind: UnitKind,
  delegates: z.array(z.object({ staffMemberId: Id, name: z.string() })),
});
export type Unit = z.infer<typeof Unit>;

export const UnitListQuery = z.object({ ...pageQuery, communityId: Id, kind: z.optional(UnitKind) });

export const StaffMember = z.object({
  id: Id,
  communityId: Id,
  name: z.string(),
  /** Masked: `138****1234`. */
  phone: z.string(),
  unitId: z.nullable(Id),
  partyMember: z.boolean(),
  /** Whether an account of the mini-program is tied to this person. */
  tied: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const StaffMemberListQuery = z.object({ ...pageQuery, communityId: Id });

/** Mainland mobile number, 11 digits; spaces and a leading +86 are dropped. */
export const MobilePhone = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(30)),
    z.transform((value) => value.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')),
  ),
  z.string().check(z.regex(/^1\d{10}$/)),
);

export const CreateStaffMember = z.object({
  id: Id,
  communityId: Id,
  name: text(30),
  phone: MobilePhone,
  unitId: z.optional(z.nullable(Id)),
  partyMember: z._default(z.boolean(), false),
});
export type CreateStaffMember = z.infer<typeof CreateStaffMember>;

/** Who serves which grid or micro-grid, in which role, from when to when. */
export const GridAssignment = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  microGridId: z.nullable(Id),
  role: GridRole,
  staffMemberId: Id,
  staffMemberName: z.string(),
  validFrom: Day,
  /** First day on which it no longer holds; null while open. */
  validTo: z.nullable(Day),
  /** The assignment that is stood in for while its holder is on leave; null where it is a post of one's own. */
  standInForId: z.nullable(Id),
  standInForName: z.nullable(z.string()),
  version: z.int(),
});
export type GridAssignment = z.infer<typeof GridAssignment>;

export const GridAssignmentListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
});

export const CreateGridAssignment = z
  .object({
    id: Id,
    gridId: Id,
    microGridId: z.optional(z.nullable(Id)),
    role: GridRole,
    staffMemberId: Id,
    validFrom: Day,
    validTo: z.optional(z.nullable(Day)),
  })
  .check(
    z.refine((it) => !it.validTo || it.validTo > it.validFrom, { path: ['validTo'] }),
    z.refine((it) => it.role !== 'microGridLeader' || Boolean(it.microGridId), { path: ['microGridId'] }),
  );
export type CreateGridAssignment = z.infer<typeof CreateGridAssignment>;

export const EndGridAssignment = z.object({ version: z.int(), validTo: Day });
export type EndGridAssignment = z.infer<typeof EndGridAssignment>;

/** Somebody who serves in place of another while that one is on leave: same role, same place, same rights. */
export const CreateStandIn = z
  .object({
    id: Id,
    staffMemberId: Id,
    validFrom: Day,
    /** The first day on which the other one is back. */
    validTo: Day,
  })
  .check(z.refine((it) => it.validTo > it.validFrom, { path: ['validTo'] }));
export type CreateStandIn = z.infer<typeof CreateStandIn>;
