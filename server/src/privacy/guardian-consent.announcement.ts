import type { MessageKind } from '@linge/shared/message/message.schema';

export const consentTopics = {
  asked: 'privacy.GuardianConsentAsked',
  given: 'privacy.GuardianConsentGiven',
  declined: 'privacy.GuardianConsentDeclined',
  withdrawn: 'privacy.GuardianConsentWithdrawn',
} as const;
export type ConsentNews = keyof typeof consentTopics;

/** What the outbox keeps of it. */
export interface ConsentStep {
  readonly eventId: string;
  readonly communityId: string;
  readonly childAccountId: string;
  /** Masked. */
  readonly childName: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export const consentKinds: Readonly<Record<ConsentNews, MessageKind>> = {
  asked: 'guardianConsentAsked',
  given: 'guardianConsentAnswered',
  declined: 'guardianConsentAnswered',
  withdrawn: 'guardianConsentAnswered',
};

/** Title and body of what somebody is told. */
export function consentMessage(
  news: ConsentNews | 'ended',
  childName: string,
): { title: string; body: string } {
  switch (news) {
    case 'asked':
      return {
        title: `${childName}想用邻格，请您决定`,
        body: '孩子未满十四周岁，提交内容前要经家长同意。点开看看会用到哪些信息，再决定同不同意。',
      };
    case 'given':
      return { title: '家长同意了', body: '现在可以反映问题、报名、留言了。' };
    case 'declined':
      return { title: '家长没有同意', body: '可以继续浏览公开的内容。有事请家长来反映，或给网格员打电话。' };
    case 'withdrawn':
      return { title: '家长撤回了同意', body: '从现在起只能浏览公开的内容。已经提交的会继续办完。' };
    case 'ended':
      return {
        title: '家长的同意已经结束',
        body: '同意的家长不再是您在这里的监护人，从现在起只能浏览公开的内容。请家里的家长再同意一次。',
      };
  }
}
