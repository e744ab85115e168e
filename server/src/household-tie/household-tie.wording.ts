import type { MessageKind } from '@linge/shared/message/message.schema';
import type { HouseholdTieStep, ToldStep } from './household-tie.announcement.js';

export const messageKinds: Readonly<Record<ToldStep, MessageKind>> = {
  HouseholdTieRequested: 'householdTieRequested',
  HouseholdTieAgreed: 'householdTieConfirmed',
  HouseholdTieConfirmed: 'householdTieConfirmed',
  HouseholdTieDeclined: 'householdTieDeclined',
};

/** Title (at most 100 characters) and body (at most 500) of what somebody is told. */
export function householdTieMessage({
  type,
  kind,
  address,
  reason,
}: Pick<HouseholdTieStep, 'type' | 'kind' | 'address' | 'reason'>): { title: string; body: string } {
  const care = kind === 'care';
  switch (type) {
    case 'HouseholdTieRequested':
      return {
        title: care ? '有居民申请照看家人' : '有居民申请绑定住户',
        body: `${address}，请核对后答复。`,
      };
    case 'HouseholdTieAgreed':
    case 'HouseholdTieConfirmed':
      return care
        ? { title: '您可以照看家人了', body: `${address}，现在可以替家人查看和更正登记信息。` }
        : {
            title: '您的住户身份已确认',
            body: `${address}。如果不是您本人申请的，请马上告诉网格员。`,
          };
    case 'HouseholdTieDeclined':
      return {
        title: care ? '照看家人的申请没有通过' : '绑定住户的申请没有通过',
        body: `${address}。${reason ? `网格员说：${reason}` : '有疑问请联系网格员。'}`,
      };
  }
}
