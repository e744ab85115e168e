import { shanghaiDay } from '../../common/clock/clock.js';
import { daysLater, weekdayOf } from '../../suggestion-box/box-schedule.policy.js';
import type { BoxOpening } from '../../suggestion-box/entities/box-opening.entity.js';
import type { BoxSlip } from '../../suggestion-box/entities/box-slip.entity.js';
import type { SuggestionBox } from '../../suggestion-box/entities/suggestion-box.entity.js';
import { demoEpoch, demoId } from '../common/demo-id.js';
import type { ComplaintRows } from '../complaint/complaint-report.generator.js';
import { generateComplaint } from '../complaint/complaint.generator.js';
import type { DemoCommunity } from '../demo-community.js';

export interface BoxRows {
  readonly boxes: readonly SuggestionBox[];
  readonly openings: readonly BoxOpening[];
  readonly slips: readonly BoxSlip[];
  /** What slips became; not yet among the demo's other complaints. */
  readonly complaints: readonly ComplaintRows[];
}

/** One box to open today, one opened two days ago, one whose morning was missed yesterday, one in another grid. */
const plans = [
  { grid: 9, label: '一楼信报箱旁', day: 0, openedDaysAgo: 7 },
  { grid: 9, label: '一楼电表箱旁', day: -2, openedDaysAgo: 2 },
  { grid: 9, label: '单元门内侧', day: -1, openedDaysAgo: 8 },
  { grid: 3, label: '楼梯口公示栏旁', day: 3, openedDaysAgo: 4 },
] as const;

/** The plan whose latest opening is told with its slips. */
const toldPlan = 1;
const openedDaysAgo = plans[toldPlan].openedDaysAgo;
/** Openings of each box that are told; all but that one were of an empty box. */
const weeks = 3;

/**
 * The suggestion boxes of 西河社区 as they hang when the demo is seeded for the first time.
 * @param told the complaints of the demo; the slips' own are numbered on from them
 */
export function generateBoxes(demo: DemoCommunity, told: readonly ComplaintRows[], now: Date): BoxRows {
  const today = shanghaiDay(now);
  const doors = new Map(
    [...new Set(plans.map(({ grid }) => grid))].map((number) => [number, doorsInNeed(demo, number)]),
  );
  const boxes = plans.map((plan, index): SuggestionBox => {
    const { door, householdId } = doors.get(plan.grid)?.shift() ?? {};
    if (!door || !householdId) throw new RangeError(`No household in difficulty in grid ${plan.grid}`);
    return {
      id: demoId('suggestionBox', index),
      ...{ communityId: door.communityId, gridId: door.gridId, doorId: door.id, label: plan.label },
      ...{ weekday: weekdayOf(daysLater(today, plan.day)), scheduledFrom: shanghaiDay(demoEpoch) },
      ...{ keeperStaffMemberId: serving(demo, door.gridId, 'microGridLeader'), householdId },
      ...{ lastOpenedOn: daysLater(today, -plan.openedDaysAgo), retired: false, version: 1 },
      ...{ createdByAccountId: demoId('account', 'communityAdmin'), contentHash: '' },
      ...{ createdAt: demoEpoch, updatedAt: demoEpoch },
    };
  });
  const box = boxes[toldPlan];
  const door = demo.doors.find(({ id }) => id === box?.doorId);
  const joined = told.find(({ complaint }) => complaint.gridId === door?.gridId)?.complaint;
  if (!box || !door || !joined) throw new RangeError('No box whose slips could be told');
  const filed = filedBySlip(demo, door.label, told.length + 1, now);
  const openings = boxes.flatMap((one, plan) =>
    Array.from({ length: weeks }, (_, week) => openingOf(demo, one, today, plan, week)),
  );
  const openingId = openings.find(({ slipCount }) => slipCount > 0)?.id ?? '';
  const dealtAt = openedAt(daysLater(today, -openedDaysAgo));
  const slip = (position: number, more: Partial<BoxSlip>): BoxSlip => ({
    ...{ id: demoId('boxSlip', position), openingId, boxId: box.id, position, state: 'blank' },
    ...{ complaintId: null, number: null, claimHash: null, summary: null, answer: null, contentHash: null },
    version: 1,
    ...{ dealtByAccountId: demoId('account', 'gridWorker'), dealtAt },
    ...more,
  });
  const { id: complaintId, number } = filed.complaint;
  return {
    boxes,
    openings,
    slips: [
      slip(1, {
        ...{ state: 'filed', complaintId, number, summary: '楼道声控灯不亮' },
        answer: '已更换二楼、三楼的声控灯，每周五检查一次。',
      }),
      slip(2, {
        ...{
          state: 'joined',
          complaintId: joined.id,
          number: joined.number,
          summary: '垃圾分类亭清运不及时',
        },
        answer: '每天早晚各清运一次，分类亭已冲洗，有专人值守。',
      }),
      slip(3, {}),
    ],
    complaints: [filed],
  };
}

function openingOf(
  demo: DemoCommunity,
  { id: boxId, gridId }: SuggestionBox,
  today: string,
  plan: number,
  week: number,
): BoxOpening {
  const day = daysLater(today, -(plans[plan]?.openedDaysAgo ?? 0) - 7 * week);
  const told = plan === toldPlan && week === 0;
  return {
    ...{ id: demoId('boxOpening', plan * weeks + week), boxId, day, slipCount: told ? 3 : 0 },
    firstStaffMemberId: serving(demo, gridId, 'gridWorker'),
    secondStaffMemberId: serving(demo, gridId, 'microGridLeader'),
    ...{ recordedByAccountId: demoId('account', 'gridWorker'), contentHash: '', createdAt: openedAt(day) },
  };
}

const openedAt = (day: string) => new Date(`${day}T09:00:00+08:00`);

/** A complaint that nobody signed: told like the others, then without whoever told it. */
function filedBySlip(demo: DemoCommunity, place: string, number: number, now: Date): ComplaintRows {
  const { complaint, events, dispatches } = generateComplaint(
    {
      ...{ reporter: 'neighbour', category: 'streetLight', place, placeDetail: '二楼到三楼之间' },
      text: '楼道里的声控灯坏了，晚上看不见台阶，老人上下楼很不方便。',
      when: [openedDaysAgo, '09:20'],
      steps: [
        { when: [openedDaysAgo, '14:30'], action: 'accept', by: 'gridWorker' },
        {
          when: [1, '16:10'],
          action: 'resolve',
          by: 'gridWorker',
          note: '已和物业更换二楼、三楼的声控灯，并约定每周五检查一次。',
        },
      ],
    },
    number,
    now,
    demo,
  );
  const filedByAccountId = demoId('account', 'gridWorker');
  return {
    complaint: { ...complaint, source: 'suggestionBox', reporterAccountId: null, filedByAccountId },
    events: events.map((event, index) =>
      index === 0 ? { ...event, actorAccountId: filedByAccountId, actorRole: 'gridWorker' } : event,
    ),
    dispatches,
  };
}

/** The entrances of a grid behind which a household on benefits lives, each once. */
function doorsInNeed(demo: DemoCommunity, gridNumber: number) {
  const grid = demo.grids.find(({ row }) => row.number === gridNumber);
  const lowIncome = demo.labels.find(({ code }) => code === 'lowIncome')?.id;
  const inNeed = new Set(
    demo.residentLabels.flatMap(({ residentId, labelId }) => (labelId === lowIncome ? [residentId] : [])),
  );
  const households = demo.households.filter(
    ({ row, residents }) => row.gridId === grid?.row.id && residents.some(({ id }) => inNeed.has(id)),
  );
  const units = (grid?.estates ?? []).flatMap(({ buildings }) => buildings.flatMap((one) => one.units));
  return units.flatMap((unit) => {
    const rooms = new Set(unit.rooms.map(({ id }) => id));
    const home = households.find(({ row }) => rooms.has(row.roomId));
    const door = demo.doors.find(({ buildingUnitId }) => buildingUnitId === unit.row.id);
    return home && door ? [{ door, householdId: home.row.id }] : [];
  });
}

function serving(demo: DemoCommunity, gridId: string, role: 'gridWorker' | 'microGridLeader'): string {
  const found = demo.gridAssignments.find((one) => one.gridId === gridId && one.role === role);
  if (!found) throw new RangeError(`Nobody serves as ${role} there`);
  return found.staffMemberId;
}
