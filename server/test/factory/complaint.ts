import type {
  ComplaintAction,
  ComplaintEventType,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';
import { v7 as uuid } from 'uuid';
import { startClock } from '../../src/complaint/complaint-clock.policy.js';
import { ComplaintEvent } from '../../src/complaint/entities/complaint-event.entity.js';
import { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { tenthsTaken } from '../../src/common/clock/working-day.policy.js';
import { isPublishedWorkingDay } from '../../src/working-calendar/working-calendar.service.js';
import type { Factory, GridPlace, Person } from './factory.js';

type Step = readonly [ComplaintEventType, ComplaintAction | null, ComplaintState];

/** The shortest way to each state. */
const ways: Readonly<Partial<Record<ComplaintState, readonly Step[]>>> = {
  submitted: [],
  accepted: [['ComplaintAccepted', 'accept', 'accepted']],
  inProgress: [
    ['ComplaintAccepted', 'accept', 'accepted'],
    ['ComplaintStarted', 'start', 'inProgress'],
  ],
  dispatched: [
    ['ComplaintAccepted', 'accept', 'accepted'],
    ['ComplaintDispatched', 'dispatch', 'dispatched'],
  ],
  awaitingReporter: [
    ['ComplaintAccepted', 'accept', 'accepted'],
    ['ComplaintAsked', 'ask', 'awaitingReporter'],
  ],
  suspended: [
    ['ComplaintAccepted', 'accept', 'accepted'],
    ['ComplaintSuspended', 'suspend', 'suspended'],
  ],
  resolved: [
    ['ComplaintAccepted', 'accept', 'accepted'],
    ['ComplaintResolved', 'resolve', 'resolved'],
  ],
  rejected: [['ComplaintRejected', 'reject', 'rejected']],
  merged: [['ComplaintMerged', 'merge', 'merged']],
};
const held: readonly ComplaintState[] = ['awaitingReporter', 'suspended', 'merged'];
const stopped: readonly ComplaintState[] = [...held, 'resolved', 'rejected'];

/** Who stands at a complaint of a test. */
export interface ComplaintPeople {
  readonly reporter: Person | null;
  readonly handler: Person;
  readonly handlerRole?: Role;
}

/** A complaint in some state with the events that led there, written straight into the database. */
export async function writeComplaint(
  factory: Factory,
  place: GridPlace,
  state: ComplaintState,
  { reporter, handler, handlerRole = 'gridWorker' }: ComplaintPeople,
  told: Partial<Complaint> = {},
): Promise<Complaint> {
  const createdAt = told.createdAt ?? new Date();
  const resolvedAt = told.resolvedAt ?? (state === 'resolved' ? createdAt : null);
  const id = uuid();
  const steps: readonly Step[] = [['ComplaintSubmitted', null, 'submitted'], ...(ways[state] ?? [])];
  const complaint = await factory.save<Complaint>(Complaint, {
    id,
    communityId: place.community.id,
    gridId: place.grid.id,
    microGridId: place.microGrid.id,
    categoryId: await factory.categoryId(place.community.id),
    doorId: place.door.id,
    reporterAccountId: reporter?.account.id ?? null,
    filedByAccountId: null,
    source: 'resident',
    handlerAccountId: steps.length > 1 ? handler.account.id : null,
    number: id.slice(-18),
    text: '路灯不亮',
    place: place.door.label,
    placeDetail: null,
    anonymous: true,
    state,
    version: steps.length,
    level: 'grid',
    heldState: held.includes(state) ? (steps.at(-2)?.[2] ?? null) : null,
    sensitive: false,
    ...startClock({ urgent: false, settleDays: 7 }, createdAt, isPublishedWorkingDay),
    clockStoppedAt: stopped.includes(state) ? createdAt : null,
    acceptedAt: null,
    resolvedAt,
    settleTenths: resolvedAt && tenthsTaken(createdAt, resolvedAt, isPublishedWorkingDay),
    resolvedByAccountId: state === 'resolved' ? handler.account.id : null,
    closedAt: null,
    appealed: false,
    reopenCount: 0,
    leadUnitId: null,
    releaseReporter: false,
    mergedIntoId: null,
    photoCount: 0,
    rating: null,
    speedScore: null,
    attitudeScore: null,
    resultScore: null,
    scoreSum: told.rating ? told.rating * 3 : null,
    solved: null,
    contentHash: id,
    createdAt,
    updatedAt: createdAt,
    ...told,
  });
  for (const [index, [type, action, toState]] of steps.entries()) {
    await factory.save<ComplaintEvent>(ComplaintEvent, {
      id: uuid(),
      complaintId: id,
      sequence: index + 1,
      type,
      action,
      fromState: steps[index - 1]?.[2] ?? null,
      toState,
      actorAccountId: (index === 0 ? reporter : handler)?.account.id ?? null,
      actorRole: index === 0 ? 'resident' : handlerRole,
      note: null,
      rating: null,
      detail: null,
      createdAt,
    });
  }
  return complaint;
}
