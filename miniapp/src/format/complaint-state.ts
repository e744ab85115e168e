import type { Complaint, ComplaintEvent, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';
import type { Tone } from '../components/status-tag';

/** A state in a word, for `StatusTag`. */
export const complaintStateTag: Readonly<
  Record<ComplaintState, { readonly text: string; readonly tone: Tone }>
> = {
  submitted: { text: '待受理', tone: 'warn' },
  accepted: { text: '处理中', tone: 'info' },
  resolved: { text: '待确认', tone: 'accent' },
  closed: { text: '已结案', tone: 'ok' },
  withdrawn: { text: '已撤回', tone: 'neutral' },
};

const posts: Readonly<Partial<Record<Role, string>>> = {
  resident: '反映人',
  gridWorker: '网格员',
  partTimeGridWorker: '兼职网格员',
  branchSecretary: '网格党支部书记',
  communityAdmin: '社区',
  townOfficer: '乡镇',
};

function who(event: ComplaintEvent | undefined): string {
  if (!event) return '网格员';
  if (event.mine) return '您';
  return (event.actorRole && posts[event.actorRole]) ?? '工作人员';
}

/** Who took a step, as its line on the timeline says it. */
export function stepActor({ mine, actorName, actorRole }: ComplaintEvent): string | null {
  if (mine) return '我';
  return actorName ?? (actorRole && posts[actorRole]) ?? null;
}

const stepTitles: Readonly<Record<ComplaintEvent['type'], string>> = {
  ComplaintSubmitted: '提交诉求',
  ComplaintAccepted: '已受理',
  ComplaintResolved: '已处理',
  ComplaintConfirmed: '确认已解决',
  ComplaintReopened: '还没有解决',
  ComplaintVerified: '核查结案',
  ComplaintWithdrawn: '撤回诉求',
  ComplaintHandedOver: '交回网格重新受理',
};

/** What happened, as the title of a step on the timeline. */
export function stepTitle({ type, handlerName }: Pick<ComplaintEvent, 'type' | 'handlerName'>): string {
  return handlerName ? `移交给${handlerName}` : stepTitles[type];
}

/** Where it stands, in a sentence for whoever is looking: `网格员已受理，正在处理`. */
export function complaintHeadline(
  complaint: Pick<Complaint, 'state' | 'timeline' | 'availableActions'>,
): string {
  const { state, timeline, availableActions } = complaint;
  const last = timeline.at(-1);
  const handedOver = last?.type === 'ComplaintHandedOver';
  switch (state) {
    case 'submitted':
      return handedOver ? '原办理人岗位有变动，等待网格重新受理' : '已提交，等待网格员受理';
    case 'accepted':
      if (handedOver) return `已由${last.handlerName ?? '新的办理人'}接手，正在处理`;
      if (last?.type === 'ComplaintReopened') return `${who(last)}说还没有解决，正在继续处理`;
      return `${who(last)}已受理，正在处理`;
    case 'resolved': {
      // It may have changed hands since.
      const done = `${who(timeline.filter(({ type }) => type === 'ComplaintResolved').at(-1) ?? last)}已处理`;
      if (availableActions.includes('confirm')) return `${done}，请您确认`;
      if (availableActions.includes('verify')) return `${done}，请您核查`;
      return `${done}，等待确认`;
    }
    case 'closed':
      return last?.type === 'ComplaintVerified' ? `${who(last)}已核查结案` : `${who(last)}已确认解决`;
    case 'withdrawn':
      return `${who(last)}已撤回`;
  }
}
