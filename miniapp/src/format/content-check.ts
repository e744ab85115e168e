import type {
  ContentCheck,
  ContentCheckReason,
  ContentCheckState,
  ContentSubjectType,
} from '@linge/shared/content-check/content-check.schema';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';

/** What stands beside words or a picture that others do not see. */
export const markText: Readonly<Record<ContentMark, string>> = { waiting: '审核中', refused: '不予公开' };

/** The same in a sentence. */
export const markHint: Readonly<Record<ContentMark, string>> = {
  waiting:
    '内容审核中，其他居民暂时看不到；工作人员照常办理。先由微信检查，微信迟迟没有结果的，由社区工作人员审核',
  refused: '内容未通过审核，其他居民看不到；工作人员照常办理',
};

export const checkStateText: Readonly<Record<ContentCheckState, string>> = {
  review: '待审核',
  waiting: '检查中',
  passed: '已通过',
  refused: '不公开',
};

/** Why it is on the list; what WeChat did not answer for comes to staff after a while. */
export function checkReason({ state, reason }: Pick<ContentCheck, 'state' | 'reason'>): string {
  return state === 'review' && reason === 'unavailable' ? '微信一直没有回应，请人工审核' : reasonText[reason];
}

const reasonText: Readonly<Record<ContentCheckReason, string>> = {
  review: '微信建议人工复核',
  risky: '微信判定含有违规内容',
  unavailable: '微信暂时没有回应，会自动再查',
  notVisited: '作者近两小时没有打开小程序，微信不能检查',
  noOpenid: '不是从微信里提交的，微信不能检查',
  noVerdict: '微信一直没有给出图片的结果',
};

export const subjectText: Readonly<Record<ContentSubjectType, string>> = {
  complaint: '诉求',
  mediation: '矛盾调解',
  publicRecord: '公示',
  notice: '通知',
  activity: '活动',
  activityReview: '活动回顾',
  activityFeedback: '活动评价',
  suggestionBox: '意见箱',
  boxSlip: '意见条',
  correction: '信息更正',
  householdTie: '住户绑定',
  answerTemplate: '答复模板',
  complaintCategory: '诉求类别',
  registryField: '台账项目',
  registryLabel: '台账标签',
  community: '工作日历',
  volunteerRequest: '入队申请的答复',
  helpRequest: '邻里互助',
  serviceHours: '服务时长',
  hoursObjection: '服务时长的异议',
  serviceCertificate: '服务证明的撤销原因',
};

/** `诉求 20261122-48213`. */
export function checkTitle({ kind, subject, subjectNumber }: ContentCheck): string {
  const what = kind === 'image' ? '图片' : '文字';
  if (!subject) return `还没有用上的${what}`;
  return [`${subjectText[subject.type]}里的${what}`, subjectNumber].filter(Boolean).join(' ');
}

/** Where the thing can be seen as a whole; undefined where staff have no page of it by its id. */
export function checkSubjectUrl({ subject }: Pick<ContentCheck, 'subject'>): string | undefined {
  switch (subject?.type) {
    case 'complaint':
      return `/subpackages/complaint/detail/index?id=${subject.id}`;
    case 'mediation':
      return `/subpackages/mediation/detail/index?id=${subject.id}`;
    case 'notice':
      return `/subpackages/notice/desk/index?id=${subject.id}`;
    case 'activity':
      return `/subpackages/activity/desk/index?id=${subject.id}`;
    case 'helpRequest':
      return `/subpackages/help-request/detail/index?id=${subject.id}`;
    case 'activityReview':
      return `/subpackages/activity-review/report/index?id=${subject.id}`;
    case 'correction':
      return '/subpackages/correction/queue/index';
    case 'suggestionBox':
      return `/subpackages/suggestion-box/detail/index?id=${subject.id}`;
    default:
      return undefined;
  }
}
