import type { Role } from '@linge/shared/permission';
import type { OrganisationFigures } from '@linge/shared/staff/organisation.schema';
import type { UnitKind } from '@linge/shared/staff/staff.schema';

interface Post {
  readonly staffMemberId: string;
  readonly role: Role;
  readonly partyMember: number;
  readonly standInForName: string | null;
}

/** What the figures are counted from. */
interface Chart {
  readonly grids: readonly unknown[];
  readonly partyGroups: readonly unknown[];
  readonly units: readonly { readonly kind: UnitKind }[];
  readonly posts: readonly Post[];
}

/** People in posts of their own, each once: a stand-in makes nobody more, and a secretary of three branches is one. */
export function figuresOf({ grids, partyGroups, units, posts }: Chart): OrganisationFigures {
  const own = posts.filter(({ standInForName }) => standInForName === null);
  const people = (test: (post: Post) => boolean) =>
    new Set(own.filter(test).map(({ staffMemberId }) => staffMemberId)).size;
  const inRole = (role: Role) => people((post) => post.role === role);
  const unitsOf = (kind: UnitKind) => units.filter((unit) => unit.kind === kind).length;
  return {
    grids: grids.length,
    gridWorkers: inRole('gridWorker'),
    branchSecretaries: inRole('branchSecretary'),
    partTimeMembers: inRole('partTimeMember'),
    partTimeGridWorkers: inRole('partTimeGridWorker'),
    microGridLeaders: inRole('microGridLeader'),
    partyGroups: partyGroups.length,
    assignedUnits: unitsOf('assigned'),
    stationedUnits: unitsOf('stationed'),
    partyMembers: people(({ partyMember }) => Boolean(partyMember)),
  };
}
