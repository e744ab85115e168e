import type { MessageKind } from '@linge/shared/message/message.schema';
import type { Announcement } from '../common/outbox/outbox.js';

/** Steps that somebody else must hear of. */
export const volunteerSteps = ['volunteerAsked', 'volunteerConfirmed', 'volunteerDeclined'] as const;
export type VolunteerStep = (typeof volunteerSteps)[number] & MessageKind;

/** What the outbox keeps of a step. */
export interface VolunteerNews {
  readonly step: VolunteerStep;
  readonly teamId: string;
  readonly teamName: string;
  readonly communityId: string;
  readonly gridId: string;
  /** Who asked. */
  readonly accountId: string;
  /** Why it was declined. */
  readonly reason: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** `volunteer.volunteerAsked`. */
export function volunteerTopic(step: VolunteerStep): string {
  return `volunteer.${step}`;
}

/** @param requestId what was asked, and is now answered */
export function volunteerAnnouncement(requestId: string, news: VolunteerNews): Announcement {
  return { topic: volunteerTopic(news.step), subjectId: requestId, payload: news };
}

/** Title (at most 100 characters) and body (at most 500). */
export function volunteerMessage({ step, teamName, reason }: VolunteerNews): { title: string; body: string } {
  switch (step) {
    case 'volunteerAsked':
      return { title: `有人申请加入“${teamName}”`, body: '请看看对方会什么、什么时候有空，然后答复。' };
    case 'volunteerConfirmed':
      return {
        title: `您加入了“${teamName}”`,
        body: '队里有活动会告诉您。服务时长在“我的服务时长”里随时能看。',
      };
    case 'volunteerDeclined':
      return { title: `“${teamName}”没有通过您的申请`, body: `队长说：${reason ?? ''}` };
  }
}
