import type { GridRole } from '@linge/shared/staff/staff.schema';
import type { Appointment, AppointedRole } from '../../staff/entities/appointment.entity.js';
import type { GridAssignment } from '../../staff/entities/grid-assignment.entity.js';
import type { PartyGroup } from '../../staff/entities/party-group.entity.js';
import type { Unit } from '../../staff/entities/unit.entity.js';
import type { VolunteerTeam } from '../../volunteer/entities/volunteer-team.entity.js';
import { demoEpoch, demoId } from '../common/demo-id.js';
import { DemoRandom } from '../common/demo-random.js';
import { PhoneIssuer } from '../common/phone-number.js';
import type { GridPlace } from '../place/place.generator.js';
import type { CommunityPlan } from '../plan/community.plan.js';
import { StaffRoll, type StaffDraft } from './staff-roll.js';

export interface StaffRows {
  readonly units: Unit[];
  readonly staffMembers: StaffDraft[];
  readonly gridAssignments: GridAssignment[];
  readonly appointments: Appointment[];
  readonly partyGroups: PartyGroup[];
  readonly volunteerTeams: VolunteerTeam[];
}

/** Since when everybody serves. */
const servesSince = '2025-03-01';
/** Staff have numbers of a range of their own; no multiple of 10,000, or their last digits would be residents'. */
const staffPhones = 104_729;

/**
 * Who serves a community. Its Party members on the ground are the grid workers, the branch secretaries, the
 * part-time members and the part-time grid workers (10 + 4 + 22 + 16 = 52 in 西河社区); they also lead the volunteer
 * teams. Nobody else is marked as one.
 */
export function generateStaff(plan: CommunityPlan, townId: string, grids: readonly GridPlace[]): StaffRows {
  const random = new DemoRandom(`${plan.key} staff`);
  const communityId = demoId('community', plan.key);
  const roll = new StaffRoll(plan, townId, random, new PhoneIssuer(plan.firstPhone + staffPhones));
  const units = plan.units.map((unit, index) => ({
    ...unit,
    id: demoId(`${plan.key} unit`, index),
    communityId,
  }));
  const unitIds = (kind: Unit['kind']) => units.filter((unit) => unit.kind === kind).map(({ id }) => id);
  const gridAssignments: GridAssignment[] = [];
  const appointments: Appointment[] = [];
  const volunteerTeams: VolunteerTeam[] = [];

  const assign = (role: GridRole, staff: StaffDraft, { row }: GridPlace, microGridId: string | null = null) =>
    gridAssignments.push({
      id: demoId(`${plan.key} gridAssignment`, gridAssignments.length),
      communityId,
      gridId: row.id,
      microGridId,
      staffMemberId: staff.id,
      role,
      validFrom: servesSince,
      validTo: null,
      standInForId: null,
      returnedAt: null,
      version: 1,
      createdByAccountId: null,
      contentHash: null,
      createdAt: demoEpoch,
    });
  const appoint = (role: AppointedRole, { id, communityId, unitId }: StaffDraft) =>
    appointments.push({
      id: demoId(`${plan.key} appointment`, appointments.length),
      staffMemberId: id,
      role,
      townId,
      communityId,
      unitId: role === 'unitHandler' ? unitId : null,
      validFrom: servesSince,
      validTo: null,
      returnedAt: null,
    });

  for (const number of count(plan.admins)) appoint('communityAdmin', roll.hire(`communityAdmin ${number}`));
  for (const number of count(plan.townOfficers)) {
    appoint('townOfficer', roll.hire(`townOfficer ${number}`, { town: true }));
  }
  for (const grid of grids) {
    assign('gridWorker', roll.hire(`gridWorker ${grid.row.number}`, { partyMember: true }), grid);
  }
  for (const numbers of plan.branchSecretaries) {
    const secretary = roll.hire(`branchSecretary ${numbers[0] ?? ''}`, { partyMember: true });
    for (const grid of grids.filter(({ row }) => numbers.includes(row.number))) {
      assign('branchSecretary', secretary, grid);
    }
  }

  // Part-time members are delegates of the assigned units, seconded cadres, and resident Party members; the
  // part-time grid workers come from the stationed units first.
  const memberUnits = random.shuffle(seats(unitIds('assigned'), total(plan, 'partTimeMembers')));
  const workerUnits = seats(
    [...unitIds('stationed'), ...unitIds('assigned')],
    total(plan, 'partTimeGridWorkers'),
  );
  for (const [index, grid] of grids.entries()) {
    const { partTimeMembers = 0, partTimeGridWorkers = 0, extraTeams = [] } = plan.grids[index] ?? {};
    const leaders = [
      ...count(partTimeMembers).map(() => {
        const member = roll.hire('partTimeMember', { partyMember: true, unitId: memberUnits.pop() ?? null });
        assign('partTimeMember', member, grid);
        return member;
      }),
      ...count(partTimeGridWorkers).map(() => {
        const worker = roll.hire('partTimeGridWorker', {
          partyMember: true,
          unitId: workerUnits.shift() ?? null,
        });
        assign('partTimeGridWorker', worker, grid);
        return worker;
      }),
    ];
    for (const [order, name] of [`第${grid.row.number}网格党员志愿服务队`, ...extraTeams].entries()) {
      volunteerTeams.push({
        id: demoId(`${plan.key} volunteerTeam`, volunteerTeams.length),
        communityId,
        gridId: grid.row.id,
        name,
        leaderId: leaders[order % leaders.length]?.id ?? null,
      });
    }
    for (const microGrid of grid.estates.flatMap((estate) => estate.microGrids)) {
      assign('microGridLeader', roll.hire(`microGridLeader ${microGrid.name}`), grid, microGrid.id);
    }
  }
  for (const unit of units) {
    const delegate = roll.rows.find(({ unitId }) => unitId === unit.id);
    appoint('unitHandler', delegate ?? roll.hire(`delegate ${unit.name}`, { unitId: unit.id }));
  }
  return {
    units,
    staffMembers: roll.rows,
    gridAssignments,
    appointments,
    partyGroups: partyGroupsOf(plan, grids),
    volunteerTeams,
  };
}

function partyGroupsOf(plan: CommunityPlan, grids: readonly GridPlace[]): PartyGroup[] {
  const seated = grids.flatMap(({ row, estates }) =>
    estates.filter((estate) => estate.plan.partyGroup).map((estate) => ({ row, estate })),
  );
  return seated.map(({ row, estate }, index) => ({
    id: demoId(`${plan.key} partyGroup`, index),
    communityId: row.communityId,
    gridId: row.id,
    buildingId: estate.buildings[0]?.row.id ?? null,
    name: `${estate.plan.name}党小组`,
  }));
}

/** One seat for each unit in turn, and the rest for people of no unit; never more than wanted. */
function seats(unitIds: readonly string[], wanted: number): (string | null)[] {
  return count(wanted).map((number) => unitIds[number - 1] ?? null);
}

function total(plan: CommunityPlan, post: 'partTimeMembers' | 'partTimeGridWorkers'): number {
  return plan.grids.reduce((sum, grid) => sum + grid[post], 0);
}

/** 1 … n. */
function count(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}
