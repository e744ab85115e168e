import * as z from 'zod/mini';
import type { MessageGroup } from '../message/message-group.js';
import type { MessageKind } from '../message/message.schema.js';

/** The templates applied for at WeChat (订阅消息模板), by the name that the code has for each. */
export const PushTemplateName = z.enum([
  'complaintProgress',
  'communityNotice',
  'requestResult',
  'mediationStep',
  'activityNews',
  'staffTask',
]);
export type PushTemplateName = z.infer<typeof PushTemplateName>;

/** WeChat's types of fields, each with its own limit. */
export type PushFieldType =
  'thing' | 'phrase' | 'name' | 'character_string' | 'number' | 'phone_number' | 'time' | 'date';

/**
 * Where a value comes from:
 * - `topic`: what it is about: the quoted part of the message's title, else the title;
 * - `word`: what happened, in a word or two, by the message's kind (`pushWord`);
 * - `body`: what the message says;
 * - `time`: when it happened.
 */
export type PushFieldSource = 'topic' | 'word' | 'body' | 'time';

export interface PushField {
  /** As WeChat names it in the template: the type with a number, `thing2`. */
  readonly key: string;
  readonly type: PushFieldType;
  /** The key word to choose at WeChat when the template is applied for. */
  readonly label: string;
  readonly source: PushFieldSource;
}

export interface PushTemplate {
  /** As applied for at WeChat; residents see it when they are asked. */
  readonly title: string;
  /** Which messages it carries; what is in the inbox otherwise is not pushed. */
  readonly groups: readonly MessageGroup[];
  readonly fields: readonly PushField[];
}

const time = { key: 'time4', type: 'time', label: '更新时间', source: 'time' } as const satisfies PushField;

/**
 * Three fields and the time are the same everywhere: a resident reads what it is about, how it stands and what to do.
 * The keys are those that WeChat gives when the key words are chosen in this order.
 */
export const pushTemplates: Readonly<Record<PushTemplateName, PushTemplate>> = {
  complaintProgress: {
    title: '诉求办理进度通知',
    groups: ['complaint'],
    fields: [
      { key: 'thing1', type: 'thing', label: '诉求内容', source: 'topic' },
      { key: 'phrase2', type: 'phrase', label: '办理进度', source: 'word' },
      { key: 'thing3', type: 'thing', label: '办理说明', source: 'body' },
      time,
    ],
  },
  communityNotice: {
    title: '社区通知提醒',
    groups: ['notice'],
    fields: [
      { key: 'thing1', type: 'thing', label: '通知标题', source: 'topic' },
      { key: 'phrase2', type: 'phrase', label: '通知类型', source: 'word' },
      { key: 'thing3', type: 'thing', label: '通知内容', source: 'body' },
      time,
    ],
  },
  requestResult: {
    title: '申请结果通知',
    groups: ['household'],
    fields: [
      { key: 'thing1', type: 'thing', label: '申请事项', source: 'topic' },
      { key: 'phrase2', type: 'phrase', label: '申请结果', source: 'word' },
      { key: 'thing3', type: 'thing', label: '结果说明', source: 'body' },
      time,
    ],
  },
  mediationStep: {
    title: '调解进展通知',
    groups: ['mediation'],
    fields: [
      { key: 'thing1', type: 'thing', label: '调解事项', source: 'topic' },
      { key: 'phrase2', type: 'phrase', label: '调解进展', source: 'word' },
      { key: 'thing3', type: 'thing', label: '温馨提示', source: 'body' },
      time,
    ],
  },
  activityNews: {
    title: '活动报名通知',
    groups: ['activity'],
    fields: [
      { key: 'thing1', type: 'thing', label: '活动名称', source: 'topic' },
      { key: 'phrase2', type: 'phrase', label: '报名状态', source: 'word' },
      { key: 'thing3', type: 'thing', label: '温馨提示', source: 'body' },
      time,
    ],
  },
  staffTask: {
    title: '待办事项提醒',
    groups: ['work'],
    fields: [
      { key: 'thing1', type: 'thing', label: '待办事项', source: 'topic' },
      { key: 'phrase2', type: 'phrase', label: '事项状态', source: 'word' },
      { key: 'thing3', type: 'thing', label: '事项说明', source: 'body' },
      time,
    ],
  },
};

/** What happened, in at most five Chinese characters. */
const words: Readonly<Record<MessageKind, string>> = {
  complaintSubmitted: '已登记',
  complaintAccepted: '已受理',
  complaintResolved: '待您确认',
  complaintClosed: '已结案',
  complaintReopened: '未解决',
  complaintWithdrawn: '已撤回',
  householdTieRequested: '待核对',
  householdTieConfirmed: '已通过',
  householdTieDeclined: '未通过',
  followBegun: '已开始',
  followEnded: '已停止',
  followOffered: '待您答复',
  followOfferAnswered: '已答复',
  correctionAsked: '待核对',
  correctionAccepted: '已更正',
  correctionAnswered: '已答复',
  complaintHandedOver: '已移交',
  complaintRejected: '未予受理',
  complaintAppealed: '居民申诉',
  complaintAsked: '待您补充',
  complaintAnswered: '已补充',
  complaintProgress: '办理中',
  complaintPassedOn: '已转交',
  complaintDispatched: '已派单',
  complaintUnitAnswered: '单位答复',
  complaintWaits: '暂缓办理',
  complaintExtended: '已延期',
  complaintMerged: '合并办理',
  complaintSentBack: '继续办理',
  complaintReminder: '快到期',
  complaintOverdue: '已超期',
  complaintSilent: '待核查',
  residencyTermEnding: '快到期',
  residencyTermEnded: '已到期',
  postHandedOver: '岗位交接',
  handoverCancelled: '交接取消',
  standInBegun: '开始代班',
  suggestionBoxMissed: '漏开箱',
  suggestionBoxSlipsWaiting: '待处理',
  complaintsStuck: '有积压',
  cadreReportWaits: '待受理',
  cadreReportOverdue: '已超期',
  mediationStarted: '开始调解',
  mediationAppointment: '约定时间',
  mediationAgreement: '待您确认',
  mediationAnswered: '已答复',
  mediationFollowUp: '待回访',
  mediationEnded: '已结束',
  mediationHandedOver: '已移交',
  mediationLeft: '待安排',
  dataExportReady: '可以下载',
  guardianConsentAsked: '待您决定',
  guardianConsentAnswered: '已答复',
  noticePublished: '新通知',
  noticeCorrected: '有更正',
  noticeReminder: '请您查看',
  noticeWithdrawn: '已撤回',
  noticeWaits: '待审核',
  noticeApproved: '已通过',
  noticeSentBack: '已退回',
  ownNoticeCorrected: '有更正',
  ownNoticeWithdrawn: '已撤回',
  ownNoticeMissed: '没有发出',
  ownNoticeAlone: '无人审核',
  activitySignedUp: '已登记',
  activityPlaceOffered: '待您确认',
  activityOfferExpired: '已过期',
  activityChanged: '有变更',
  activityCancelled: '已取消',
  activityReminder: '快开始了',
  activityRemoved: '已取消',
  activityFeedbackAsked: '请评价',
  pictureConsentAsked: '等您同意',
  reviewPictureHidden: '照片撤下',
  pickUpRecorded: '已接走',
  pickUpCorrected: '有更正',
  pickUpDoubtful: '请核实',
  pickUpOverdue: '还没接走',
  volunteerAsked: '待确认',
  volunteerConfirmed: '已通过',
  volunteerDeclined: '未通过',
  helpRequestOpened: '新的求助',
  helpRequestTaken: '有人接了',
  helpRequestGivenBack: '重新等待',
  helpRequestFinished: '待您确认',
  helpRequestCountered: '待您确认',
  helpRequestClosed: '已完成',
  helpRequestDisputed: '待处理',
  helpRequestPassed: '网格处理',
  helpRequestWithdrawn: '已撤回',
  helpRequestExpired: '已过期',
  helpRequestPutBack: '重新等待',
  helpRequestEnded: '已结束',
  hoursEntered: '已登记',
  hoursCorrected: '已更正',
  hoursObjected: '待答复',
  hoursObjectionAnswered: '已答复',
  certificateRevoked: '已撤销',
  contentRefused: '未通过',
  contentChecksWait: '待审核',
};

/** For staff, of kinds that residents are told of too: what it asks of them. */
const workWords: Readonly<Partial<Record<MessageKind, string>>> = {
  complaintSubmitted: '待受理',
  complaintResolved: '待核查',
  complaintProgress: '继续办理',
  complaintPassedOn: '待办理',
  complaintDispatched: '待接单',
  complaintMerged: '待办理',
  complaintSentBack: '待办理',
  complaintHandedOver: '移交给您',
};

/** @param group as delivered: the same kind can be news to a resident and work to staff */
export function pushWord(kind: MessageKind, group: MessageGroup): string {
  return (group === 'work' ? workWords[kind] : undefined) ?? words[kind];
}

/** The template that carries a group's messages; undefined for a group that is never pushed. */
export function pushTemplateOf(group: MessageGroup): PushTemplateName | undefined {
  return PushTemplateName.options.find((name) => pushTemplates[name].groups.includes(group));
}
