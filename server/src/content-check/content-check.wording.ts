import type { NewMessage } from '../message/message.service.js';
import type { ContentThing, HiddenRecord } from './content-subject.repository.js';
import type { ContentCheck } from './entities/content-check.entity.js';

/** What whoever wrote it reads where WeChat says it cannot be shown. */
export const refusedByWechat = '未通过微信内容安全检查';

type Told = Pick<NewMessage, 'kind' | 'group' | 'title' | 'body' | 'subject'>;

const things: Readonly<Record<ContentThing['type'], string>> = {
  complaint: '诉求',
  mediation: '调解',
  publicRecord: '公示',
  notice: '通知',
  activity: '活动',
  activityReview: '活动回顾',
  activityFeedback: '活动评价',
  suggestionBox: '意见箱',
  boxSlip: '意见条',
  correction: '信息更正申请',
  householdTie: '住户认证申请',
  answerTemplate: '答复模板',
  complaintCategory: '诉求类别',
  registryField: '台账字段',
  registryLabel: '台账标签',
  community: '工作日历',
  volunteerRequest: '入队申请的答复',
  helpRequest: '邻里互助',
  serviceHours: '服务时长',
  hoursObjection: '服务时长的异议',
  serviceCertificate: '服务证明的撤销原因',
};

/** Things that a message can open. */
const opened: readonly string[] = [
  'complaint',
  'mediation',
  'correction',
  'householdTie',
  'suggestionBox',
  'helpRequest',
];

/** What becomes of it. */
const unseen = '其他居民看不到这些内容，工作人员仍会照常办理。如有疑问，请联系网格员。';
const unseenWithdrawal = '居民看不到这条撤回原因了，通知仍是撤回的。';
const unseenActivity = '还没有发布的活动不会发布，已经发布的仍显示原来的文字。请改好后再发布。';
const unseenReview = '居民看不到这些内容，活动回顾的其他部分照常显示。请改好后再保存。';
const unseenFeedback = '别人看不到您写的这些话，您点选的评价仍然有效。可以在七天内修改。';
const unseenNotice = '还没有发出的通知不会发出，已经发出的会撤回。请改好后重新发布。';

const unseenOf: Readonly<Partial<Record<ContentThing['type'], string>>> = {
  activity: unseenActivity,
  activityReview: unseenReview,
  activityFeedback: unseenFeedback,
};

/** Tells somebody that others are not shown what they wrote. @param withdrawal why a notice was withdrawn */
export function refusalMessage(
  { id, kind, byStaff, refusal }: Pick<ContentCheck, 'id' | 'kind' | 'byStaff' | 'refusal'>,
  thing: ContentThing | undefined,
  withdrawal: boolean,
): Told {
  const what = kind === 'image' ? '图片' : '文字';
  const where = thing ? things[thing.type] + (thing.number ? `（${thing.number}）` : '') : '';
  const told = thing && subjectOf(thing);
  const ofNotice = withdrawal ? unseenWithdrawal : unseenNotice;
  const text = kind === 'text' ? thing?.type : undefined;
  const follows = text === 'notice' ? ofNotice : ((text && unseenOf[text]) ?? unseen);
  return {
    kind: 'contentRefused',
    ...(byStaff ? { group: 'work' as const } : {}),
    title: `您${where ? `在${where}中` : ''}提交的${what}不予公开`,
    body: `原因：${refusal ?? refusedByWechat}。${follows}`,
    subject: told ?? { type: 'ownContent', id },
  };
}

/** Tells administrators that WeChat had a picture taken out of what their community made public. */
export function hiddenMessage({ title, complaintId }: Pick<HiddenRecord, 'title' | 'complaintId'>): Told {
  return {
    kind: 'contentRefused',
    group: 'work',
    title: `公示里有图片被撤下：${title}`,
    body: `${refusedByWechat}，居民在公示里已经看不到这张图片，文字还在。可以点开诉求，撤回公示后重新发布。`,
    subject: { type: 'complaint', id: complaintId },
  };
}

function subjectOf({ type, id }: ContentThing): NewMessage['subject'] | undefined {
  if (type === 'notice') return { type: 'noticeDesk', id };
  if (type === 'activity') return { type: 'activityDesk', id };
  if (type === 'activityReview') return { type: 'activityReview', id };
  return opened.includes(type) ? { type: type as 'complaint', id } : undefined;
}

/**
 * Tells staff how much waits for them to look at it.
 * @param community whose name an officer of its town is told, as nobody who serves it may decide
 */
export function reviewMessage(
  count: number,
  when: 'now' | 'morning',
  community?: string,
): Pick<NewMessage, 'kind' | 'title' | 'body'> {
  const title = when === 'now' ? '有内容等待您审核' : `今天有 ${count} 条内容等待审核`;
  const alone = community ? '作者是那里唯一能审核的人，或者那里没有人能审核，所以请您来审。' : '';
  return {
    kind: 'contentChecksWait',
    title: community ? `${community}：${title}` : title,
    body: `${alone}微信没有直接放行的文字或图片共 ${count} 条。审核之前，其他居民看不到；通知审核之后才会发出。点开可以逐条查看。`,
  };
}
