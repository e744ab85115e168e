import type {
  CadreReport,
  CadreReportEvent,
  CadreReportEventType,
  CadreReportState,
} from '@linge/shared/cadre-report/cadre-report.schema';
import type { Tone } from '../components/status-tag';
import { dayText } from './day';

/** A state in a word, for `StatusTag`. */
export const cadreReportStateTag: Readonly<
  Record<CadreReportState, { readonly text: string; readonly tone: Tone }>
> = {
  received: { text: '待受理', tone: 'warn' },
  takenUp: { text: '核查中', tone: 'info' },
  asked: { text: '待补充', tone: 'warn' },
  answered: { text: '已答复', tone: 'ok' },
  closed: { text: '已办结', tone: 'ok' },
};

/** Whom it is about. */
export function aboutText({ about, who }: Pick<CadreReport, 'about' | 'who'>): string {
  if (about === 'community') return '社区工作和社区干部';
  return about === 'recipient' ? '举报受理人' : who;
}

const eventTexts: Readonly<Record<CadreReportEventType, string>> = {
  CadreReportReceived: '收到举报',
  CadreReportTakenUp: '已受理，开始核查',
  CadreReportAsked: '请举报人补充情况',
  CadreReportAdded: '举报人补充了情况',
  CadreReportAnswered: '答复',
  CadreReportPassed: '转交镇里',
  CadreReportAccepted: '举报人认可答复',
  CadreReportObjected: '举报人对答复不满意',
};

export function cadreReportEventText({ type, by }: Pick<CadreReportEvent, 'type' | 'by'>): string {
  return by === 'system' ? '受理人调整，转交镇里' : eventTexts[type];
}

/** By when what must be done. */
export function cadreDueText({
  state,
  dueOn,
  overdue,
}: Pick<CadreReport, 'state' | 'dueOn' | 'overdue'>): string {
  if (dueOn === null) return '';
  if (overdue) return state === 'received' ? '超过期限没有受理' : '超过期限没有答复';
  return `${dayText(dueOn)}前${state === 'received' ? '受理' : '答复'}`;
}
