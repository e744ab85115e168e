import * as z from 'zod/mini';

/**
 * Who somebody can be. `visitor` has no login; every account is a `resident`; the others come from
 * appointments and grid assignments that an administrator keeps, never from the client.
 */
export const Role = z.enum([
  'visitor',
  'resident',
  'volunteer',
  'microGridLeader',
  'gridWorker',
  'partTimeGridWorker',
  'partTimeMember',
  'branchSecretary',
  'unitHandler',
  'communityAdmin',
  'townOfficer',
]);
export type Role = z.infer<typeof Role>;

/** Roles held by those who work for the community; the workbench (工作台) is theirs. */
export const staffRoles = [
  'gridWorker',
  'partTimeGridWorker',
  'branchSecretary',
  'communityAdmin',
  'townOfficer',
] as const satisfies readonly Role[];

const gridStaff = ['gridWorker', 'partTimeGridWorker', 'branchSecretary'] as const satisfies readonly Role[];

/**
 * The first of two steps of authorisation: which roles may call at all. A permission that is not listed
 * here is held by nobody. The second step, which rows, is each capability's `*.policy.ts`.
 */
export const permissionRoles = {
  /** What a newcomer sees who scans a door. */
  'public.read': ['visitor'],
  'session.open': ['visitor'],
  'session.close': ['resident'],
  'account.own': ['resident'],
  'privacy.own': ['resident'],
  /** As the child, or as its guardian: the row decides. */
  'guardianConsent.own': ['resident'],
  'door.search': ['resident'],
  'door.print': [...gridStaff, 'communityAdmin'],
  'gridAssignment.read': [...gridStaff, 'communityAdmin', 'townOfficer'],
  'gridAssignment.manage': ['communityAdmin'],
  'staffMember.read': ['communityAdmin'],
  'staffMember.manage': ['communityAdmin'],
  'handover.manage': ['communityAdmin'],
  'organisation.read': [...gridStaff, 'communityAdmin', 'townOfficer'],
  'unit.read': [...gridStaff, 'communityAdmin', 'townOfficer'],
  'household.read': [...gridStaff, 'communityAdmin'],
  'resident.read': [...gridStaff, 'communityAdmin'],
  'resident.reveal': [...gridStaff, 'communityAdmin'],
  'accessRecord.read': ['communityAdmin'],
  'registryField.read': [...gridStaff, 'communityAdmin'],
  'registryField.manage': ['communityAdmin'],
  /** Of the queue, or, for those who read it, of the registry. */
  'savedFilter.own': [...gridStaff, 'communityAdmin', 'townOfficer'],
  'registry.import': ['gridWorker', 'communityAdmin'],
  'registry.export': [...gridStaff, 'communityAdmin'],
  'resident.manage': ['gridWorker', 'partTimeGridWorker', 'communityAdmin'],
  'statistics.read': [...gridStaff, 'communityAdmin', 'townOfficer'],
  'file.upload': ['resident'],
  /** For what staff attach to a notice. */
  'file.uploadDocument': [
    'microGridLeader',
    'gridWorker',
    'branchSecretary',
    'communityAdmin',
    'townOfficer',
  ],
  'complaint.submit': ['resident'],
  'complaint.readOwn': ['resident'],
  'complaint.read': ['resident'],
  'complaint.act': ['resident'],
  /** What somebody else has settled, where its reporter says nothing. */
  'complaint.verify': ['branchSecretary', 'communityAdmin', 'townOfficer'],
  /** Beside a household of the registry, so only for those who read both. */
  'complaint.besideHousehold': [...gridStaff, 'communityAdmin'],
  /** For somebody at the door, on the phone or in a group, who does not report it themselves. */
  'complaint.file': [...gridStaff, 'communityAdmin'],
  'complaint.queue': [...gridStaff, 'communityAdmin', 'townOfficer'],
  /** What leaves the system as a list. */
  'complaint.export': [...gridStaff, 'communityAdmin', 'townOfficer'],
  'complaintCategory.manage': ['communityAdmin'],
  'workingCalendar.manage': ['communityAdmin'],
  /** To insert them, and to keep one's own. */
  'answerTemplate.use': [...gridStaff, 'communityAdmin', 'townOfficer'],
  /** The community's, for all who serve it. */
  'answerTemplate.manage': ['communityAdmin'],
  'publicRecord.manage': ['communityAdmin'],
  'suggestionBox.read': [...gridStaff, 'communityAdmin', 'townOfficer'],
  'suggestionBox.readSlips': [...gridStaff, 'communityAdmin'],
  'suggestionBox.record': ['gridWorker', 'partTimeGridWorker', 'communityAdmin'],
  'suggestionBox.manage': ['communityAdmin'],
  /** Whoever a community names, and the officers of its town: the row decides. */
  'cadreReport.handle': ['resident'],
  'cadreReport.manage': ['communityAdmin'],
  /** The mediator and the level above; which of them, the row decides. */
  'mediation.work': ['gridWorker', 'partTimeGridWorker', 'communityAdmin', 'townOfficer'],
  'mediation.own': ['resident'],
  /** What WeChat does not let through by itself; which of it, the row decides. Officers what nobody in a community may. */
  'contentCheck.review': ['gridWorker', 'partTimeGridWorker', 'communityAdmin', 'townOfficer'],
  'message.own': ['resident'],
  'subscription.own': ['resident'],
  /** Which community, or whose town, the row decides; what belongs to neither is the operator's. */
  'undelivered.manage': ['communityAdmin', 'townOfficer'],
  'notice.own': ['resident'],
  /** Each to their own people; to which, the row decides. */
  'notice.write': ['microGridLeader', 'gridWorker', 'branchSecretary', 'communityAdmin', 'townOfficer'],
  /** To see how far it got; the households themselves only to those who serve them: the row decides. */
  'notice.reach': ['microGridLeader', ...gridStaff, 'communityAdmin', 'townOfficer'],
  'activity.signUp': ['resident'],
  /** Whoever took part, is shown on a picture, or sees themselves on one: the row decides. */
  'activityReview.own': ['resident'],
  /** Of a child whom one signed up, or for whom one speaks: the row decides. */
  'pickUp.own': ['resident'],
  /** In the name of a community, a grid or a volunteer team: whose, the row decides. Any of staff may lead a team. */
  'activity.organise': [
    'microGridLeader',
    ...gridStaff,
    'partTimeMember',
    'unitHandler',
    'communityAdmin',
    'townOfficer',
  ],
  'householdTie.request': ['resident'],
  'householdTie.decide': ['gridWorker', 'partTimeGridWorker', 'communityAdmin'],
  /** To have a relative receive the notices of an elder who has no account. */
  'followOffer.manage': ['gridWorker', 'partTimeGridWorker', 'communityAdmin'],
  'followOffer.read': [...gridStaff, 'communityAdmin'],
  'correction.ask': ['resident'],
  'correction.decide': ['gridWorker', 'partTimeGridWorker', 'communityAdmin'],
  'volunteer.own': ['resident'],
  /** Whoever is captain of it, and who keeps or oversees all of a community: the row decides. */
  'volunteerTeam.keep': ['resident'],
  'serviceHours.own': ['resident'],
  /** To ask, and to deal with what one asked for or took on: the row decides. Staff ask for others. */
  'helpRequest.own': ['resident'],
  /** Whoever is in a team of the community: the row decides. */
  'helpRequest.take': ['volunteer'],
  'helpRequest.keep': ['gridWorker', 'partTimeGridWorker', 'communityAdmin'],
  'serviceCertificate.keep': ['communityAdmin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissionRoles;

export const permissions = Object.keys(permissionRoles) as Permission[];

/** Whether any of the roles holds the permission. A signed-in account always counts as `resident` too. */
export function mayCall(permission: Permission, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = permissionRoles[permission];
  return allowed.includes('visitor') || roles.some((role) => allowed.includes(role));
}
