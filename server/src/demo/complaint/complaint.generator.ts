import type { Persona } from '@linge/shared/account/account.schema';
import type { ComplaintActor } from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import { Role } from '@linge/shared/permission';
import { decide } from '../../common/workflow/workflow-decision.workflow.js';
import { clockAfter, type ComplaintClock } from '../../complaint/complaint-clock.policy.js';
import {
  effectOf,
  goesElsewhere,
  levelAfter,
  type ActionRequest,
} from '../../complaint/complaint-effect.policy.js';
import { unsaid } from '../../complaint/complaint.event.js';
import { lateAt } from '../../complaint/complaint-stay.policy.js';
import { complaintGuards, pastOf } from '../../complaint/complaint.workflow.js';
import type { Unit } from '../../staff/entities/unit.entity.js';
import { isPublishedWorkingDay } from '../../working-calendar/working-calendar.service.js';
import { demoId } from '../common/demo-id.js';
import type { DemoCommunity } from '../demo-community.js';
import { instantOf, reported, type ComplaintRows } from './complaint-report.generator.js';
import type { ComplaintStep, ComplaintStory } from './complaint-story.js';

/** Where stories happen. */
export type StoryPlace = Pick<DemoCommunity, 'doors' | 'complaintCategories' | 'units'>;

/** What a persona is to a complaint that is not theirs. */
const parts: Readonly<Partial<Record<Persona, readonly ComplaintActor[]>>> = {
  gridWorker: ['handler'],
  otherGridWorker: ['handler'],
  branchSecretary: ['supervisor'],
  communityAdmin: ['handler', 'supervisor'],
  unitHandler: ['leadUnit'],
  townOfficer: ['handler', 'supervisor'],
};

const unitAnswers = { unitAccept: 'accepted', unitReturn: 'returned', unitReport: 'reported' } as const;

/**
 * Tells a story by the rules of the workflow, the clock included.
 * @param now when the demo is seeded for the first time
 * @throws RangeError where the workflow does not let the story happen, or its place, category or unit is unknown
 */
export function generateComplaint(
  story: ComplaintStory,
  number: number,
  now: Date,
  place: StoryPlace,
): ComplaintRows {
  const door = place.doors.find(({ label }) => label === story.place);
  const category = place.complaintCategories.find(({ code }) => code === story.category);
  if (!door || !category) throw new RangeError(`No door ${story.place} or no category ${story.category}`);
  const createdAt = instantOf(story.when, now);
  let rows = reported(story, number, createdAt, door, category);
  for (const step of story.steps) rows = afterStep(rows, step, story.reporter, number, now, place.units);
  return rows;
}

function afterStep(
  { complaint, events, dispatches }: ComplaintRows,
  { action, by, when, note, rating, units: names = [] }: ComplaintStep,
  reporter: Persona,
  number: number,
  now: Date,
  units: readonly Unit[],
): ComplaintRows {
  const at = instantOf(when, now);
  const accountId = demoId('account', by);
  const actors = new Map<ComplaintActor, Role>((parts[by] ?? []).map((part) => [part, roleOf(by)]));
  if (by === reporter) actors.set('reporter', 'resident');
  const asked = {
    ...complaint,
    past: pastOf(events),
    reporterGone: false,
    unitState: dispatches.find(({ lead }) => lead)?.state ?? null,
    now: at,
  };
  const decision = decide(complaintWorkflow, complaintGuards, asked, { accountId, actors }, action);
  if ('refusal' in decision || at <= complaint.updatedAt) {
    const refusal = 'refusal' in decision ? decision.refusal : 'notLater';
    throw new RangeError(`Complaint ${number}: ${by} cannot ${action} from ${complaint.state}: ${refusal}`);
  }
  const unitIds = names.map((name) => unitNamed(name, units).id);
  const [leadUnitId] = unitIds;
  const request: ActionRequest = {
    version: complaint.version,
    ...(leadUnitId ? { leadUnitId } : {}),
    ...(rating ? { scores: { speed: rating, attitude: rating, result: rating } } : {}),
  };
  const step = { ...decision.transition, accountId };
  const level = levelAfter(complaint.level, step);
  const clock: ComplaintClock = clockAfter(
    complaint,
    { ...step, level, elsewhere: goesElsewhere(complaint, step, request) },
    at,
    isPublishedWorkingDay,
  );
  const effect = effectOf(complaint, step, request, at, isPublishedWorkingDay);
  const moved = { ...complaint, ...clockColumns(clock), ...effect };
  const sequence = complaint.version + 1;
  const late = lateAt(complaint, clock, at);
  const detail = {
    ...(late ? { late } : {}),
    ...(level === complaint.level ? {} : { level }),
    ...(names.length ? { unitNames: [...names] } : {}),
  };
  return {
    complaint: { ...moved, version: sequence },
    events: [
      ...events,
      {
        ...unsaid,
        id: demoId('complaintEvent', `${number} ${sequence}`, at),
        complaintId: complaint.id,
        sequence,
        type: step.event,
        action,
        fromState: step.from,
        toState: step.to,
        actorAccountId: accountId,
        actorRole: decision.role,
        note: note ?? null,
        rating: rating ?? null,
        detail: Object.keys(detail).length ? detail : null,
        createdAt: at,
      },
    ],
    dispatches: [
      ...dispatches.map((one) =>
        action in unitAnswers
          ? {
              ...one,
              state: unitAnswers[action as keyof typeof unitAnswers],
              note: note ?? null,
              updatedAt: at,
            }
          : one,
      ),
      ...unitIds.map((unitId, index) => ({
        id: demoId('complaintDispatch', `${number} ${sequence} ${index}`, at),
        complaintId: complaint.id,
        unitId,
        lead: index === 0,
        state: 'waiting' as const,
        note: null,
        dispatchedAt: at,
        updatedAt: at,
      })),
    ],
  };
}

/** The clock's own columns, and no more of the row that it was taken from. */
function clockColumns(clock: ComplaintClock): ComplaintClock {
  const { urgent, settleDays, acceptDueAt, dueAt, deadlineAt, clockStoppedAt, remindedDueAt } = clock;
  const { overdueAt, extensionCount, suspendedUntil, nextTimerAt } = clock;
  const due = { urgent, settleDays, acceptDueAt, dueAt, deadlineAt, clockStoppedAt, remindedDueAt };
  return { ...due, overdueAt, extensionCount, suspendedUntil, nextTimerAt };
}

function roleOf(persona: Persona): Role {
  return persona === 'otherGridWorker' ? 'gridWorker' : Role.parse(persona);
}

function unitNamed(name: string, units: readonly Unit[]): Unit {
  const unit = units.find((one) => one.name === name);
  if (!unit) throw new RangeError(`No unit ${name}`);
  return unit;
}
