import type { ComplaintEventType, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';

const posts: Partial<Record<Role, string>> = {
  gridWorker: '网格员',
  partTimeGridWorker: '兼职网格员',
  branchSecretary: '网格党支部书记',
  communityAdmin: '社区党委',
  townOfficer: '乡镇干部',
};
const gridRoles: readonly Role[] = ['gridWorker', 'partTimeGridWorker', 'branchSecretary'];

/** `第3网格 网格员 王*`; without a name where it is not known. */
export function staffTitle(role: Role, gridName: string, name: string | undefined): string {
  return [gridRoles.includes(role) ? gridName : '', posts[role] ?? '工作人员', name ?? '']
    .filter(Boolean)
    .join(' ');
}

/** What a message about a complaint is made from. */
export interface ComplaintNews {
  readonly type: ComplaintEventType;
  readonly number: string;
  readonly categoryName: string;
  readonly excerpt: string;
  readonly place: string;
  /** `第3网格 网格员`: who took the step, without a name. */
  readonly actorTitle: string;
  /** As it is after the step. */
  readonly state: ComplaintState;
  /** `第3网格 网格员`: who was given it; null where nobody was. */
  readonly handlerTitle: string | null;
  readonly note: string | null;
  readonly rating: number | null;
}

/** Somebody who is told of a step. */
export type ComplaintListener = 'handlers' | 'reporter' | 'handler' | 'supervisors';

/** Title (at most 100 characters) and body (at most 500) of what somebody is told. */
export function complaintMessage(
  news: ComplaintNews,
  listener: ComplaintListener,
): { title: string; body: string } {
  const { type, number, categoryName, place, actorTitle, note, rating } = news;
  const topic = `“${cut(news.excerpt, 20)}”`;
  // The sentence that it stands in has its own full stop.
  const said = note ? `：${cut(note, 200).replace(/[。.]+$/, '')}` : '';
  if (listener === 'supervisors') {
    return {
      title: `${topic}已办结，待您核查`,
      body: `${number}，${place}。${actorTitle}的办理情况${said || '：未填写'}`,
    };
  }
  switch (type) {
    case 'ComplaintSubmitted':
      return { title: `新诉求（${categoryName}）${topic}`, body: `${number}，${place}，等待受理。` };
    case 'ComplaintAccepted':
      return { title: `您反映的${topic}已受理`, body: `${number}，${actorTitle}正在办理${said}。` };
    case 'ComplaintResolved':
      return {
        title: `您反映的${topic}已办结，请您确认`,
        body: `${number}，${actorTitle}的办理情况${said}。请确认是否解决并评价。`,
      };
    case 'ComplaintConfirmed':
      return { title: `${topic}居民已确认解决`, body: `${number}，评价${rating ?? '-'}分${said}。` };
    case 'ComplaintVerified':
      return { title: `${topic}已核查结案`, body: `${number}，${actorTitle}核查${said}。` };
    case 'ComplaintReopened':
      return { title: `${topic}居民反映未解决`, body: `${number}，${place}，请继续办理${said}。` };
    case 'ComplaintWithdrawn':
      return { title: `${topic}居民已撤回`, body: `${number}，${place}，不必再办理${said}。` };
    case 'ComplaintHandedOver':
      return handoverMessage(topic, news, listener);
  }
}

function handoverMessage(
  topic: string,
  { number, place, state, handlerTitle }: ComplaintNews,
  listener: ComplaintListener,
): { title: string; body: string } {
  if (listener === 'reporter') {
    const then = handlerTitle ? `改由${handlerTitle}继续办理` : '网格会尽快重新受理';
    return { title: `您反映的${topic}更换了办理人`, body: `${number}，原办理人岗位有变动，${then}。` };
  }
  const then = state === 'resolved' ? '已办结，等待居民确认' : '请继续办理';
  return listener === 'handler'
    ? { title: `${topic}移交给您办理`, body: `${number}，${place}，${then}。` }
    : { title: `${topic}需要重新受理`, body: `${number}，${place}，原办理人岗位有变动，请受理。` };
}

/** By characters, so that none is cut in two. */
function cut(text: string, length: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : letters.join('');
}
