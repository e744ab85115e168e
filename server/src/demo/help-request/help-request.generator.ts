import type { HelpRequestEventType, HelpRequestState } from '@linge/shared/help-request/help-request.schema';
import { helpKindText } from '@linge/shared/help-request/help-request-word';
import { shanghaiDay } from '../../common/clock/clock.js';
import { addDays } from '../../common/clock/working-day.policy.js';
import type { HelpRequestEvent } from '../../help-request/entities/help-request-event.entity.js';
import type { HelpRequest } from '../../help-request/entities/help-request.entity.js';
import { dueAtOf, lastDayOf, phaseOf } from '../../help-request/help-request.policy.js';
import type { ServiceHourEntry } from '../../service-hours/entities/service-hour-entry.entity.js';
import { demoId } from '../common/demo-id.js';
import type { DemoCommunity } from '../demo-community.js';
import { demoHelpRequests, type DemoHelpRequest } from './demo-help-requests.js';

export interface HelpRequestRows {
  readonly requests: HelpRequest[];
  readonly events: HelpRequestEvent[];
  readonly entries: ServiceHourEntry[];
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const elderAge = 70;
const volunteerId = demoId('account', 'volunteer');

/** @param now when the demo is seeded for the first time */
export function generateHelpRequests(demo: DemoCommunity, now: Date): HelpRequestRows {
  const rows: HelpRequestRows = { requests: [], events: [], entries: [] };
  for (const [index, told] of demoHelpRequests.entries()) {
    const help = requestOf(demo, told, index, now);
    rows.requests.push(help);
    rows.events.push(...eventsOf(help));
    rows.entries.push(...entryOf(demo, help));
  }
  return rows;
}

function requestOf(demo: DemoCommunity, told: DemoHelpRequest, index: number, now: Date): HelpRequest {
  const createdAt = new Date(now.getTime() - told.askedAgo * dayMs - hourMs);
  const today = shanghaiDay(now);
  const day = told.day === undefined ? null : addDays(today, told.day);
  const { state, kind, text, dayPart, expectedMinutes, askedFor, statedMinutes = null } = told;
  const lastDay = lastDayOf(day, shanghaiDay(createdAt));
  const had = state !== 'open';
  const endedAt = state === 'closed' ? new Date(createdAt.getTime() + 2 * dayMs) : null;
  const updatedAt = endedAt ?? (had ? new Date(createdAt.getTime() + dayMs) : createdAt);
  return {
    ...{ id: demoId('helpRequest', index + 1, createdAt), communityId: demo.community.id },
    ...helpedOf(demo, told, now),
    ...{ askerAccountId: demoId('account', told.asker), askedFor, kind, day, dayPart, lastDay },
    ...{ askerRole: askedFor === 'byStaff' ? ('gridWorker' as const) : ('resident' as const) },
    ...{
      expectedMinutes,
      text,
      phoneCipher: null,
      state,
      phase: phaseOf(state),
      version: lifeOf(state).length,
    },
    ...{ takerAccountId: had ? volunteerId : null, takerPhoneCipher: null },
    ...{ takenAt: had ? new Date(createdAt.getTime() + 10 * hourMs) : null },
    ...{ servedOn: had && state !== 'taken' ? lastDay : null, statedMinutes, counteredMinutes: null },
    ...{ minutes: state === 'closed' ? statedMinutes : null, reason: told.reason ?? null },
    ...{ thanks: told.thanks ?? null, dueAt: dueAtOf({ state, day, lastDay }, now), contentHash: '' },
    ...{ endedAt, createdAt, updatedAt },
  };
}

/** The persona; of staff, the first elder of their grid. */
function helpedOf(
  { households, householdTies }: DemoCommunity,
  { asker, askedFor }: DemoHelpRequest,
  now: Date,
): Pick<HelpRequest, 'residentId' | 'gridId'> {
  const tieOf = (persona: string) =>
    householdTies.find(({ accountId }) => accountId === demoId('account', persona));
  const homeOf = (householdId: string | undefined) => households.find(({ row }) => row.id === householdId);
  const tie = tieOf(askedFor === 'byStaff' ? 'volunteer' : asker);
  const home = homeOf(tie?.householdId);
  const born = Number(shanghaiDay(now).slice(0, 4)) - elderAge;
  const tied = new Set(householdTies.map(({ residentId }) => residentId));
  const elders = households
    .filter(({ row }) => row.gridId === home?.row.gridId)
    .flatMap(({ residents }) => residents)
    .filter(({ id, birthDate }) => Number(birthDate.slice(0, 4)) < born && !tied.has(id));
  const residentId = askedFor === 'byStaff' ? elders[0]?.id : tie?.residentId;
  if (!home || !residentId) throw new RangeError(`Nobody for whom ${asker} asks`);
  return { residentId, gridId: home.row.gridId };
}

const lives: Readonly<Record<DemoHelpRequest['state'], readonly HelpRequestEventType[]>> = {
  open: ['HelpAsked', 'HelpShown'],
  taken: ['HelpAsked', 'HelpShown', 'HelpTaken'],
  finished: ['HelpAsked', 'HelpShown', 'HelpTaken', 'HelpFinished'],
  withWorker: ['HelpAsked', 'HelpShown', 'HelpTaken', 'HelpFinished', 'HelpDisputed'],
  closed: ['HelpAsked', 'HelpShown', 'HelpTaken', 'HelpFinished', 'HelpConfirmed'],
};
const steps: Readonly<
  Partial<Record<HelpRequestEventType, Pick<HelpRequestEvent, 'action' | 'fromState' | 'toState'>>>
> = {
  HelpShown: { action: 'show', fromState: 'checking', toState: 'open' },
  HelpTaken: { action: 'take', fromState: 'open', toState: 'taken' },
  HelpFinished: { action: 'finish', fromState: 'taken', toState: 'finished' },
  HelpDisputed: { action: 'dispute', fromState: 'finished', toState: 'withWorker' },
  HelpConfirmed: { action: 'confirm', fromState: 'finished', toState: 'closed' },
};
const byVolunteer: readonly HelpRequestEventType[] = ['HelpTaken', 'HelpFinished'];

function lifeOf(state: HelpRequestState): readonly HelpRequestEventType[] {
  return lives[state as DemoHelpRequest['state']];
}

function eventsOf(help: HelpRequest): HelpRequestEvent[] {
  return lifeOf(help.state).map((type, index): HelpRequestEvent => {
    const [volunteer, system] = [byVolunteer.includes(type), type === 'HelpShown'];
    const createdAt = new Date(help.createdAt.getTime() + (index > 1 ? (index - 1) * 10 : 0) * hourMs);
    const said = type === 'HelpFinished' || type === 'HelpConfirmed';
    return {
      ...{ id: demoId(`helpRequestEvent ${help.id}`, index + 1, createdAt), helpRequestId: help.id },
      ...{ sequence: index + 1, type },
      ...(steps[type] ?? { action: null, fromState: null, toState: 'checking' }),
      actorAccountId: system ? null : volunteer ? volunteerId : help.askerAccountId,
      actorRole: system ? null : volunteer ? 'resident' : help.askerRole,
      ...{ note: type === 'HelpDisputed' ? help.reason : null, minutes: said ? help.statedMinutes : null },
      createdAt,
    };
  });
}

/** What was confirmed counts. */
function entryOf({ volunteers }: DemoCommunity, help: HelpRequest): ServiceHourEntry[] {
  const { id: helpRequestId, communityId, minutes, servedOn, endedAt, kind } = help;
  const volunteer = volunteers.find(({ accountId }) => accountId === volunteerId);
  if (minutes === null || servedOn === null || endedAt === null) return [];
  const id = demoId('helpRequestHours', helpRequestId, endedAt);
  return [
    {
      ...{ id, communityId, teamId: volunteer?.teamId ?? null, accountId: volunteerId, source: 'recorded' },
      ...{ minutes, day: servedOn, what: `邻里互助：${helpKindText[kind]}`, reason: null, activityId: null },
      ...{
        checkedInActivityId: null,
        checkedInStartsAt: null,
        helpRequestId,
        correctsId: null,
        contentHash: id,
      },
      ...{ actorAccountId: help.askerAccountId, actorRole: 'resident', createdAt: endedAt },
    },
  ];
}
