import { MessageGroup } from '@linge/shared/message/message-group';

/** As residents call them, on a chip. */
export const messageGroupNames: Readonly<Record<MessageGroup, string>> = {
  complaint: '诉求',
  notice: '通知',
  activity: '活动',
  household: '住户',
  mediation: '调解',
  work: '工作',
};

/** What a group tells, beside its switch. */
export const messageGroupDetails: Readonly<Record<MessageGroup, string>> = {
  complaint: '您反映和跟进的问题有了进展',
  notice: '社区和网格发的通知',
  activity: '您报名的活动有了安排',
  household: '住户绑定、信息更正有了结果',
  mediation: '调解约了时间、等您确认',
  work: '等您办理的事',
};

/** Those that somebody can get anything in: what is work is for those who work here. */
export function messageGroupsFor(works: boolean): readonly MessageGroup[] {
  return MessageGroup.options.filter((group) => works || group !== 'work');
}
