import type { FilingChannel } from '@linge/shared/complaint/complaint-filing.schema';
import type {
  Complaint,
  ComplaintEvent,
  ComplaintEventType,
  ComplaintLevel,
  ComplaintSource,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import { lastWordDays } from '@linge/shared/complaint/complaint.transitions';
import { complaintLevelText, complaintStateText } from '@linge/shared/complaint/complaint-word';
import type { Tone } from '../components/status-tag';
import { levelNames, postOf } from './complaint-step';
import { dayOfInstant, dayText } from './day';

/** A state in a word, for `StatusTag`. */
export const complaintStateTag: Readonly<
  Record<ComplaintState, { readonly text: string; readonly tone: Tone }>
> = {
  submitted: { text: complaintStateText.submitted, tone: 'warn' },
  accepted: { text: complaintStateText.accepted, tone: 'info' },
  inProgress: { text: complaintStateText.inProgress, tone: 'info' },
  dispatched: { text: complaintStateText.dispatched, tone: 'info' },
  awaitingReporter: { text: complaintStateText.awaitingReporter, tone: 'warn' },
  suspended: { text: complaintStateText.suspended, tone: 'neutral' },
  resolved: { text: complaintStateText.resolved, tone: 'accent' },
  rejected: { text: complaintStateText.rejected, tone: 'neutral' },
  closed: { text: complaintStateText.closed, tone: 'ok' },
  withdrawn: { text: complaintStateText.withdrawn, tone: 'neutral' },
  merged: { text: complaintStateText.merged, tone: 'neutral' },
};

export { complaintLevelText };

/** How it came in, where that is not by the resident's own phone. */
export const complaintSourceText: Readonly<Record<ComplaintSource, string>> = {
  resident: '居民反映',
  worker: '工作人员代为登记',
  suggestionBox: '意见箱',
};

/** How staff came to what they wrote down for somebody. */
export const filingChannelText: Readonly<Record<FilingChannel, string>> = {
  door: '上门听到',
  phone: '电话里说',
  group: '微信群里说',
};

const dayLength = 24 * 60 * 60 * 1000;

type Shown = Pick<
  Complaint,
  'state' | 'level' | 'solved' | 'mergedInto' | 'dispatches' | 'timeline' | 'availableActions'
>;

/** Where it stands, in a sentence for whoever is looking: `网格员已受理，正在处理`. */
export function complaintHeadline(shown: Shown): string {
  // Neither an edit nor that time passed says anything of where it stands.
  const timeline = shown.timeline.filter(({ type }) => !beside.includes(type));
  const complaint = { ...shown, timeline };
  const { state, availableActions } = complaint;
  const may = (action: Complaint['availableActions'][number]) => availableActions.includes(action);
  switch (state) {
    case 'submitted':
      return waitingHeadline(complaint);
    case 'accepted':
    case 'inProgress':
      return workingHeadline(complaint);
    case 'dispatched':
      return dispatchedHeadline(complaint);
    case 'awaitingReporter':
      return may('answer') ? '工作人员想请您补充情况，请回复' : '等待反映人补充情况';
    case 'suspended': {
      const { until } = latest(timeline, 'ComplaintSuspended')?.detail ?? {};
      return until ? `暂缓办理，预计${dayText(until)}恢复` : '暂缓办理';
    }
    case 'resolved': {
      // It may have changed hands since.
      const done = `${who(latest(timeline, 'ComplaintResolved') ?? timeline.at(-1))}已处理`;
      if (may('confirm')) return `${done}，请您确认`;
      if (may('verify')) return `${done}，请您核查`;
      return `${done}，等待确认`;
    }
    case 'rejected':
      return refusedHeadline(complaint);
    case 'closed':
      return closedHeadline(complaint);
    case 'withdrawn':
      return `${who(timeline.at(-1))}已撤回`;
    case 'merged':
      return complaint.mergedInto ? `已并入 ${complaint.mergedInto.number}，一起办理` : '已并入另一件诉求';
  }
}

const beside: readonly ComplaintEventType[] = ['ComplaintEdited', 'ComplaintDeadlinePassed'];

function latest(timeline: Complaint['timeline'], type: ComplaintEventType): ComplaintEvent | undefined {
  return timeline.filter((event) => event.type === type).at(-1);
}

function who(event: ComplaintEvent | undefined): string {
  if (!event) return '工作人员';
  return event.mine ? '您' : postOf(event);
}

function refusedHeadline({ timeline, availableActions }: Shown): string {
  const refusal = latest(timeline, 'ComplaintRejected');
  const refused = `${who(refusal)}未予受理`;
  if (availableActions.includes('verify')) return `${refused}，反映人无法申诉，请您核查`;
  if (refusal && availableActions.includes('appeal')) {
    const end = new Date(refusal.createdAt).getTime() + lastWordDays * dayLength;
    return `${refused}，不同意可以在${dayText(dayOfInstant(end))}前申诉一次`;
  }
  return refusal?.detail.final ? `${refused}，这是最后的答复` : refused;
}

const acceptors: Readonly<Record<ComplaintLevel, string>> = {
  grid: '网格员',
  community: '社区',
  town: '乡镇',
};

function waitingHeadline({ level, timeline }: Shown): string {
  const last = timeline.at(-1);
  const to = levelNames[level];
  switch (last?.type) {
    case 'ComplaintHandedOver':
      return '原办理人岗位有变动，等待网格重新受理';
    case 'ComplaintAppealed':
      return `${who(last)}已申诉，等待${to}受理`;
    case 'ComplaintEscalated':
      return `已上报到${to}，等待受理`;
    case 'ComplaintOverdue':
      return `超过时限，已转到${to}，等待受理`;
    case 'ComplaintReturnedDown':
      return `已交回${to}，等待受理`;
    case 'ComplaintTransferred':
      return last.handlerName
        ? `已转给${last.handlerName === '我' ? '您' : last.handlerName}，等待受理`
        : `已转到${last.detail.gridName ?? '同网格的工作人员'}，等待受理`;
    case 'ComplaintReopened':
      return `${who(last)}说还没有解决，等待${to}受理`;
    case 'ComplaintSentBack':
      return `${who(last)}核查后退回，等待${acceptors[level]}重新受理`;
    case 'ComplaintUnmerged':
      return `已恢复单独办理，等待${acceptors[level]}受理`;
    default:
      return `已提交，等待${acceptors[level]}受理`;
  }
}

function workingHeadline({ state, timeline, availableActions }: Shown): string {
  const last = timeline.at(-1);
  switch (last?.type) {
    case 'ComplaintHandedOver':
      return `已由${last.handlerName ?? '新的办理人'}接手，正在处理`;
    case 'ComplaintReopened':
      return `${who(last)}说还没有解决，正在继续处理`;
    case 'ComplaintAnswered':
      return `${who(last)}已补充情况，正在处理`;
    case 'ComplaintResumed':
      return '已恢复办理，正在处理';
    case 'ComplaintExtended':
      return `已延期${last.detail.workingDays ?? ''}个工作日，正在处理`;
    case 'ComplaintUnmerged':
      return '已恢复单独办理，正在处理';
    case 'ComplaintUnitReported':
      if (availableActions.includes('resolve')) return '承办单位已反馈结果，请核实后登记处理结果';
      return last.mine ? '您已反馈结果，等待派单的人核实' : '承办单位已反馈结果，等待核实';
    case 'ComplaintUnitReturned':
      if (availableActions.includes('dispatch')) return '承办单位已退回，请重新安排';
      return last.mine ? '您已退回，等待派单的人重新安排' : '承办单位已退回，等待重新安排';
    case 'ComplaintRecalled':
      return '已从承办单位收回，正在处理';
    case 'ComplaintSentBack':
      return `${who(last)}核查后要求继续处理`;
    default: {
      if (state === 'inProgress') return `${who(latest(timeline, 'ComplaintStarted') ?? last)}正在处理`;
      return `${who(latest(timeline, 'ComplaintAccepted') ?? last)}已受理，正在处理`;
    }
  }
}

function dispatchedHeadline({ timeline, dispatches, availableActions }: Shown): string {
  if (availableActions.includes('unitAccept')) return '已派给您的单位，请接单';
  const sent = latest(timeline, 'ComplaintDispatched');
  const lead = sent?.detail.unitNames?.[0] ?? '承办单位';
  const part = dispatches.find((one) => one.lead);
  // to whoever reported it the timeline alone tells
  const taken = timeline.some(
    ({ type, sequence, detail }) =>
      type === 'ComplaintUnitAccepted' &&
      sequence > (sent?.sequence ?? 0) &&
      (detail.unitNames?.[0] ?? lead) === lead,
  );
  return (part ? part.state === 'accepted' : taken) ? `${lead}正在办理` : `已派给${lead}，等待接单`;
}

function closedHeadline({ timeline, solved }: Shown): string {
  const last = timeline.at(-1);
  if (last?.type === 'ComplaintClosed') {
    return last.detail.final ? '未予受理，已结案' : '十五日内没有申诉，已结案';
  }
  if (last?.type === 'ComplaintVerified') return `${who(last)}已核查结案`;
  return solved === false ? `${who(last)}同意结案，认为没有解决` : `${who(last)}已确认解决`;
}
