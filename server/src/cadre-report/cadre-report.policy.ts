import type {
  CadreReportActor,
  CadreReportDesk,
  CadreReportSetting,
  SendCadreReport,
} from '@linge/shared/cadre-report/cadre-report.schema';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';

/** Who asks: the people of staff lists that their account stands for and who have not left, and what they were granted. */
export interface DeskHolder {
  readonly staffMemberIds: readonly string[];
  readonly grants: readonly RoleGrant[];
}

/** Where a report lies. */
export interface LyingReport {
  readonly communityId: string;
  readonly recipientStaffMemberId: string | null;
  readonly townSince: string | null;
}

/** The communities whose town somebody is an officer of. */
export function townCommunities(grants: readonly RoleGrant[]): string[] {
  return grants.flatMap(({ role, communityId }) => (role === 'townOfficer' ? [communityId] : []));
}

/** What somebody is to a report: nobody but the named person and, where it came to them, the town's officers. */
export function actorsOf(
  { staffMemberIds, grants }: DeskHolder,
  { communityId, recipientStaffMemberId, townSince }: LyingReport,
): Map<CadreReportActor, Role> {
  if (recipientStaffMemberId !== null && staffMemberIds.includes(recipientStaffMemberId)) {
    const role = grants.find((grant) => grant.communityId === communityId)?.role ?? 'resident';
    return new Map([['recipient', role]]);
  }
  const officer = townSince !== null && townCommunities(grants).includes(communityId);
  return new Map(officer ? [['recipient', 'townOfficer']] : []);
}

/** Who serves a grid in one of these hears of its residents day by day: reports go past them. */
const gridRoles: readonly Role[] = ['gridWorker', 'partTimeGridWorker', 'branchSecretary', 'microGridLeader'];

export function servesGrid(roles: readonly Role[]): boolean {
  return roles.some((role) => gridRoles.includes(role));
}

/** Why somebody cannot take any reports in; null where they can. */
export function problemOf({
  roles,
  accountId,
  hasLeft,
}: {
  readonly roles: readonly Role[];
  readonly accountId: string | null;
  readonly hasLeft: boolean;
}): CadreReportSetting['problem'] {
  if (hasLeft) return 'left';
  if (servesGrid(roles)) return 'servesGrid';
  return accountId === null ? 'noAccount' : null;
}

/** Words for somebody who leads the community, whoever that is. */
const leading = /社区|书记|主任|党委|居委|支书/;

/**
 * Whether words that somebody typed may mean a person: the whole name anywhere, or the surname at the beginning, as in
 * `李书记`. Rather once too often: then it goes to the town.
 */
function mayMean(who: string, name: string): boolean {
  const [bare, sought] = [plain(who), plain(name)];
  return sought !== '' && (bare.includes(sought) || bare.startsWith(sought.slice(0, 1)));
}

/** What is known where a report is taken in. */
export interface RouteFacts {
  /** Null where nobody is named who can take it in. */
  readonly named: string | null;
  readonly administrators: readonly string[];
  /** Whom the chain names at the link that the reporter chose; null where they typed, or the post is vacant. */
  readonly chosen: string | null;
}

/**
 * Where a report goes. A wish for the named person holds only where it cannot be about them, or about those who lead the
 * community; everything else is heard by the town.
 */
export function deskOf(
  { about, who, link, to, text }: Pick<SendCadreReport, 'about' | 'who' | 'link' | 'to' | 'text'>,
  { named, administrators, chosen }: RouteFacts,
): CadreReportDesk {
  if (named === null || to === 'town' || about !== 'person' || link?.kind === 'community') return 'town';
  const heads = [named, ...administrators];
  if (heads.some((name) => plain(who).includes(plain(name)))) return 'town';
  if (plain(text).includes(plain(named))) return 'town';
  if (chosen !== null) return heads.some((name) => plain(name) === plain(chosen)) ? 'town' : 'named';
  return leading.test(who) || heads.some((name) => mayMean(who, name)) ? 'town' : 'named';
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}
