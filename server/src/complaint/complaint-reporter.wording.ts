import { answerDays } from '@linge/shared/complaint/complaint.transitions';
import { dateWords } from '../common/wording/day-words.js';
import { levelNames, type Told, type Words } from './complaint.wording.js';

/** What the reporter is told of a step, and whoever follows, who is asked for nothing. */
export function reporterMessage(words: Words): Told {
  const { type, follows, topic, number, actorTitle, said, detail, level, handlerTitle, state } = words;
  const to = levelNames[level];
  const tell = (title: string, body: string): Told => ({
    title: `${follows ? '您跟进的' : '您反映的'}${topic}${title}`,
    body: `${number}，${body}。`,
  });
  switch (type) {
    case 'ComplaintSubmitted':
      return tell('已代您登记', `由${actorTitle}登记，受理后会再告诉您`);
    case 'ComplaintAccepted':
      return tell('已受理', `${actorTitle}正在办理${said}`);
    case 'ComplaintStarted':
      return tell('开始处理', `${actorTitle}正在处理${said}`);
    case 'ComplaintRejected':
      return tell(
        '未予受理',
        `${actorTitle}说明${said}${follows || detail.final ? '' : '。如有异议，可在十五日内申诉一次'}`,
      );
    case 'ComplaintAsked':
      return tell('需要您补充情况', `${actorTitle}想问${said}。请打开回复，回复前不计办理时间`);
    case 'ComplaintResolved':
      if (follows) return tell('已办结，等待反映人确认', `${actorTitle}的办理情况${said}`);
      return tell('已办结，请您确认', `${actorTitle}的办理情况${said}。请确认是否解决并评价`);
    case 'ComplaintVerified':
      return tell('已核查结案', `${actorTitle}核查${said}`);
    case 'ComplaintSentBack':
      return tell(state === 'submitted' ? '核查后重新受理' : '核查后继续办理', `${actorTitle}核查${said}`);
    case 'ComplaintEscalated':
      return tell(`已上报${to}`, `由${to}继续办理`);
    case 'ComplaintOverdue':
      return tell(`超过时限，已转${to}督办`, `由${to}接手办理`);
    case 'ComplaintReturnedDown':
      return tell(`已交回${to}办理`, `由${to}继续办理`);
    case 'ComplaintTransferred':
      return tell('已转办', `由${detail.gridName ?? (handlerTitle || '同网格的工作人员')}继续办理`);
    case 'ComplaintDispatched':
      return tell('已派单', `由${(detail.unitNames ?? []).join('、')}承办`);
    case 'ComplaintSuspended':
      return tell('暂缓办理', `预计${detail.until ? dateWords(detail.until) : ''}恢复${said}`);
    case 'ComplaintResumed':
      if (detail.resumedFrom === 'awaitingReporter' && actorTitle === '') {
        return tell('继续办理', `等了 ${answerDays} 天没有补充，按现有情况继续办理`);
      }
      return tell('继续办理', `已恢复办理${said}`);
    case 'ComplaintExtended':
      return tell(`延期${detail.workingDays ?? ''}个工作日`, `延期原因${said}`);
    case 'ComplaintMerged':
      return tell('与其他诉求合并办理', `已并入${detail.number ?? ''}，进展会同样告诉您`);
    case 'ComplaintUnmerged':
      return tell('恢复单独办理', '请留意后续进展');
    case 'ComplaintWithdrawn':
      // What was merged into it is taken up by itself; whoever only followed has to speak for themselves.
      return tell(
        '已由反映人撤回',
        follows
          ? '不再办理。您自己反映的若并入了它，会恢复单独办理；只是跟进的，问题还在就请点开后自己反映一次'
          : '不再办理',
      );
    case 'ComplaintConfirmed':
      return tell('已结案', '反映人已确认');
    case 'ComplaintReopened':
      return tell('还没有解决，继续办理', state === 'submitted' ? `由${to}重新受理` : '已退回继续办理');
    case 'ComplaintClosed':
      return tell('已结案', detail.final ? '按未予受理结案' : '十五日内未申诉，按未予受理结案');
    case 'ComplaintHandedOver':
      return tell(
        '更换了办理人',
        `原办理人岗位有变动，${handlerTitle ? `改由${handlerTitle}继续办理` : '网格会尽快重新受理'}`,
      );
    default:
      return tell('有了新进展', `请打开查看${said}`);
  }
}
