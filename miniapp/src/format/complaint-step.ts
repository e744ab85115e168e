import type { DeadlineKind } from '@linge/shared/complaint/complaint-level.schema';
import type { ComplaintEvent, ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import { answerDays } from '@linge/shared/complaint/complaint.transitions';
import type { Role } from '@linge/shared/permission';
import { dayText } from './day';

/** Levels as they stand in a sentence: `上报到社区`. */
export const levelNames: Readonly<Record<ComplaintLevel, string>> = {
  grid: '网格',
  community: '社区',
  town: '乡镇',
};

const posts: Readonly<Partial<Record<Role, string>>> = {
  resident: '反映人',
  gridWorker: '网格员',
  partTimeGridWorker: '兼职网格员',
  branchSecretary: '网格党支部书记',
  unitHandler: '承办单位',
  communityAdmin: '社区',
  townOfficer: '乡镇',
};

/** Who took a step, by post. */
export function postOf({ actorRole }: Pick<ComplaintEvent, 'actorRole'>): string {
  return (actorRole && posts[actorRole]) ?? '工作人员';
}

/** Who took a step, as its line on the timeline says it. */
export function stepActor({ mine, actorName, actorRole }: ComplaintEvent): string | null {
  if (mine) return '我';
  return actorName ?? (actorRole && posts[actorRole]) ?? null;
}

/** What happened, as the title of a step on the timeline: `上报到社区`, `派单给县住房和城乡建设局`. */
export function stepTitle({
  type,
  actorRole,
  handlerName,
  detail,
}: Pick<ComplaintEvent, 'type' | 'actorRole' | 'handlerName' | 'detail'>): string {
  const to = detail.level ? levelNames[detail.level] : '';
  const [unit = '承办单位', ...helping] = detail.unitNames ?? [];
  switch (type) {
    case 'ComplaintSubmitted':
      return '提交诉求';
    case 'ComplaintAccepted':
      return '已受理';
    case 'ComplaintRejected':
      return '未予受理';
    case 'ComplaintAppealed':
      return to ? `提出申诉，转到${to}` : '提出申诉';
    case 'ComplaintStarted':
      return '开始处理';
    case 'ComplaintAsked':
      return '请反映人补充情况';
    case 'ComplaintAnswered':
      return '补充情况';
    case 'ComplaintEscalated':
      return `上报到${to || '上一级'}`;
    case 'ComplaintReturnedDown':
      return `交回${to || '下一级'}办理`;
    case 'ComplaintTransferred':
      if (detail.gridName && !handlerName) return `转到${detail.gridName}`;
      return handlerName ? `转给${handlerName}` : '转给同网格的工作人员';
    case 'ComplaintDispatched':
      return helping.length ? `派单给${unit}，${helping.join('、')}协办` : `派单给${unit}`;
    case 'ComplaintUnitAccepted':
      return `${unit}接单`;
    case 'ComplaintUnitReturned':
      return `${unit}退回`;
    case 'ComplaintUnitReported':
      return `${unit}反馈办理结果`;
    case 'ComplaintRecalled':
      return '收回派单';
    case 'ComplaintSuspended':
      return detail.until ? `暂缓到${dayText(detail.until)}` : '暂缓办理';
    case 'ComplaintResumed':
      return detail.resumedFrom === 'awaitingReporter' && actorRole === null
        ? `等了 ${answerDays} 天没有补充，继续办理`
        : '恢复办理';
    case 'ComplaintExtended':
      return `延期${detail.workingDays ?? ''}个工作日`;
    case 'ComplaintResolved':
      return '已处理';
    case 'ComplaintConfirmed':
      return '确认结案并评价';
    case 'ComplaintReopened':
      return to ? `还没有解决，转到${to}` : '还没有解决';
    case 'ComplaintVerified':
      return '核查结案';
    case 'ComplaintSentBack':
      return '核查后退回继续办理';
    case 'ComplaintMerged':
      return detail.number ? `并入 ${detail.number}` : '并案办理';
    case 'ComplaintUnmerged':
      return detail.number ? `从 ${detail.number} 拆出，单独办理` : '恢复单独办理';
    case 'ComplaintEdited':
      return detail.categoryName ? `修改内容，改为${detail.categoryName}` : '修改内容';
    case 'ComplaintWithdrawn':
      return '撤回诉求';
    case 'ComplaintOverdue':
      return to ? `超过时限，转到${to}` : '超过时限';
    case 'ComplaintDeadlinePassed':
      return lateTitle(detail);
    case 'ComplaintClosed':
      return detail.final ? '未予受理，结案' : '未申诉，结案';
    case 'ComplaintMediationBegun':
      return '已开始调解';
    case 'ComplaintHandedOver':
      return handlerName ? `移交给${handlerName}` : '交回网格重新受理';
  }
}

function lateTitle({ late }: ComplaintEvent['detail']): string {
  if (!late) return '超过时限';
  const words = missedWords(late.missed.map(({ kind }) => kind));
  return `${levelNames[late.level]}超过${words}时限`;
}

/** Of which kinds deadlines passed: `受理和办理`. */
export function missedWords(kinds: readonly DeadlineKind[]): string {
  const words = { accept: '受理', settle: '办理' } as const;
  return (['accept', 'settle'] as const)
    .filter((kind) => kinds.includes(kind))
    .map((kind) => words[kind])
    .join('和');
}
