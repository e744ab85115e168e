import type {
  Undelivered,
  UndeliveredReason,
  UndeliveredSource,
} from '@linge/shared/undelivered/undelivered.schema';
import { messageGroupNames } from '../../../format/message-group';

export const sourceNames: Readonly<Record<UndeliveredSource, string>> = {
  inbox: '没进“消息”',
  push: '微信没送到',
};

/** What happens when all of it is sent again. */
export const allAgainText: Readonly<Record<UndeliveredSource, string>> = {
  inbox: '每条都从头再试，同一个人不会收到两遍。',
  push: '每条都从头再试。原因没有处理好的，会再退回到这里。',
};

/** What somebody is missing, and that nothing else is. */
export const sourceHint: Readonly<Record<UndeliveredSource, string>> = {
  inbox: '办理本身都已记下，只是该知道的人还没有收到消息。',
  push: '都已经在收件人的“消息”里，只是微信没有提醒到。',
};

/** Where nothing waits. */
export const emptyHint: Readonly<Record<UndeliveredSource, string>> = {
  inbox: '该进“消息”的都进了',
  push: '没有退回来的微信提醒',
};

/** Why, and what to do about it, without a word of the log's. */
export const reasonText: Readonly<Record<UndeliveredReason, string>> = {
  internal: '系统处理时出错，试了几次都没有成功。可以再发一次；还不行请把下面的记录交给技术人员。',
  wechatDown: '微信一整天都联系不上，恢复后再发。',
  templateWrong: '微信不认这个消息模板。请技术人员核对模板编号，改好后再发。',
  fieldWrong: '有一项内容微信不接受。请技术人员核对模板的字段，改好后再发。',
  pageWrong: '微信找不到要打开的页面。小程序新版本发布后再发。',
  settingWrong: '小程序的设置或权限有问题。请技术人员在微信后台处理，改好后再发。',
  answerLost: '已经发给微信，但没有等到回音，可能已经送到。再发一次，对方有可能收到两遍。',
  other: '微信没有接受，原因见下面的记录。请技术人员看过再发。',
};

const capabilityNames: Readonly<Record<string, string>> = {
  complaint: '诉求办理',
  mediation: '矛盾调解',
  householdTie: '住户绑定',
  correction: '信息更正',
  handover: '岗位交接',
  staff: '任职安排',
  notice: '通知公告',
};

/** `诉求办理的消息`, `诉求提醒`. */
export function whatText({ capability, group }: Pick<Undelivered, 'capability' | 'group'>): string {
  if (group) return `${messageGroupNames[group]}提醒`;
  return `${(capability && capabilityNames[capability]) ?? '其他'}的消息`;
}
