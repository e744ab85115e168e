import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import type { Announcement } from '../common/outbox/outbox.js';
import { dayWords } from '../common/wording/day-words.js';
import type { EntryRow } from './service-hours.row.js';

/** Steps that somebody else must hear of; each is the kind of the message about it. */
export const hoursSteps = [
  'hoursEntered',
  'hoursCorrected',
  'hoursObjected',
  'hoursObjectionAnswered',
] as const;
export type HoursStep = (typeof hoursSteps)[number];

/** What the outbox keeps of a step. */
export interface HoursNews {
  readonly step: HoursStep;
  readonly eventId: string;
  readonly communityId: string;
  readonly entryId: string;
  /** Whose hours they are. */
  readonly accountId: string;
  readonly what: string;
  readonly day: string;
  /** What it counts for now. */
  readonly minutes: number;
  /** What was said: why it was corrected, what was answered. */
  readonly said: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** `serviceHours.hoursEntered`. */
export function hoursTopic(step: HoursStep): string {
  return `serviceHours.${step}`;
}

/** @returns undefined for hours of an account that is gone */
export function hoursAnnouncement(
  step: HoursStep,
  row: Pick<EntryRow, 'id' | 'communityId' | 'accountId' | 'what' | 'day'>,
  told: Pick<HoursNews, 'eventId' | 'minutes' | 'said'> & { readonly subjectId?: string; readonly at: Date },
): Announcement | undefined {
  const { id, communityId, accountId, what, day } = row;
  if (accountId === null) return undefined;
  const { eventId, minutes, said, at, subjectId = id } = told;
  const payload: HoursNews = {
    ...{ step, eventId, communityId, entryId: id, accountId, what, day, minutes, said, at: at.toISOString() },
  };
  return { topic: hoursTopic(step), subjectId, payload };
}

/** Title (at most 100 characters) and body (at most 500). */
export function hoursMessage({ step, what, day, minutes, said }: HoursNews): { title: string; body: string } {
  const service = `${dayWords(day)} ${what}`;
  const counts = minutesText(minutes);
  switch (step) {
    case 'hoursEntered':
      return {
        title: `“${what}”的服务时长已登记`,
        body: `${service}，${counts}。有出入可以在“我的服务时长”里提出异议。`,
      };
    case 'hoursCorrected':
      return {
        title: `“${what}”的服务时长有更正`,
        body: `${service}，现在算 ${counts}。原因：${said ?? ''}`,
      };
    case 'hoursObjected':
      return { title: '有志愿者对服务时长提出异议', body: `${service}，${counts}。请核实后答复。` };
    case 'hoursObjectionAnswered':
      return {
        title: `您对“${what}”服务时长的异议有了答复`,
        body: `${service}，现在算 ${counts}。答复：${said ?? ''}`,
      };
  }
}
