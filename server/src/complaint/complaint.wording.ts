import type {
  ComplaintEventDetail,
  ComplaintEventType,
  ComplaintLevel,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import { answerDays, remindAnswerDays } from '@linge/shared/complaint/complaint.transitions';
import { maskNumbersIn } from '../common/crypto/mask.js';
import { reporterMessage } from './complaint-reporter.wording.js';
import type { ClockTold } from './complaint.listener.policy.js';

/** What a message about a complaint is made from. */
export interface ComplaintNews {
  readonly type: ComplaintEventType;
  readonly number: string;
  readonly categoryName: string;
  readonly excerpt: string;
  readonly place: string;
  readonly level: ComplaintLevel;
  /** `第3网格 网格员`: who took the step, without a name. */
  readonly actorTitle: string;
  /** As it is after the step. */
  readonly state: ComplaintState;
  /** `第3网格 网格员`: who was given it; null where nobody was. */
  readonly handlerTitle: string | null;
  readonly note: string | null;
  readonly rating: number | null;
  readonly detail: ComplaintEventDetail;
  /** The time left, where the clock runs. */
  readonly left?: string | null;
}

/** Somebody who is told of a step. `followers` hear what the reporter hears. */
export type ComplaintListener =
  'handlers' | 'reporter' | 'followers' | 'handler' | 'supervisors' | 'units' | 'relieved';

/** Title (at most 100 characters) and body (at most 500). */
export interface Told {
  readonly title: string;
  readonly body: string;
}

/** Levels as they stand in a sentence. */
export const levelNames: Readonly<Record<ComplaintLevel, string>> = {
  grid: '网格',
  community: '社区',
  town: '乡镇',
};

/** What somebody is told of a step. */
export function complaintMessage(news: ComplaintNews, listener: ComplaintListener): Told {
  // What a neighbour wrote stays theirs: whoever follows is told what it is about, and where.
  const follows = listener === 'followers';
  const ofUnits = listener === 'units' || listener === 'relieved';
  const topic = follows
    ? `${news.categoryName}诉求（${cut(news.place, 30)}）`
    : topicOf(ofUnits ? { excerpt: maskNumbersIn(news.excerpt) } : news);
  // What staff read and write among themselves may hold numbers. A message stays when a release to a unit has ended.
  const note = news.note !== null && (follows || ofUnits) ? maskNumbersIn(news.note) : news.note;
  const words = { ...news, note, follows, topic, said: saidIn({ note }) };
  if (listener === 'supervisors') return checkMessage(words);
  if (listener === 'relieved') return unitMessage(words);
  if (listener === 'units') return withTime(unitMessage(words), news);
  return withTime(reporterSide(listener) ? reporterMessage(words) : staffMessage(words), news);
}

const reporterSide = (listener: ComplaintListener) => listener === 'reporter' || listener === 'followers';

/** With the time left, in a sentence of its own. */
function withTime({ title, body }: Told, { left }: Pick<ComplaintNews, 'left'>): Told {
  return { title, body: left ? `${body}${left}。` : body };
}

/** What a sentence is made from. */
export type Words = ComplaintNews & {
  readonly follows: boolean;
  readonly topic: string;
  readonly said: string;
};

function checkMessage({ type, topic, number, place, actorTitle, said }: Words): Told {
  if (type === 'ComplaintRejected') {
    const body = `${number}，${place}。${actorTitle}说明${said || '：未填写'}。反映人无法申诉，请核查后结案或退回办理。`;
    return { title: `${topic}未予受理，待您核查`, body };
  }
  return {
    title: `${topic}已办结，待您核查`,
    body: `${number}，${place}。${actorTitle}的办理情况${said || '：未填写'}`,
  };
}

function unitMessage({ type, topic, number, place, actorTitle, said, state, level }: Words): Told {
  if (type === 'ComplaintDispatched') {
    return { title: `${topic}派给贵单位办理`, body: `${number}，${place}。${actorTitle}派单${said}。` };
  }
  if (type === 'ComplaintOverdue') {
    const body = `${number}，${place}，由${levelNames[level]}接手办理。`;
    return { title: `${topic}超过时限，已收回，不必再办理`, body };
  }
  if (type === 'ComplaintUnitReported' || type === 'ComplaintUnitReturned') {
    const how = type === 'ComplaintUnitReported' ? '办完' : '退回';
    return { title: `${topic}牵头单位已${how}，不必再办理`, body: `${number}，${place}。` };
  }
  const ended = state === 'withdrawn' ? '居民已撤回' : '已收回';
  return { title: `${topic}${ended}，不必再办理`, body: `${number}，${place}${said}。` };
}

function staffMessage(words: Words): Told {
  const { type, topic, number, place, categoryName, actorTitle, said, rating, detail, level, state } = words;
  const tell = (title: string, body: string): Told => ({ title, body: `${number}，${place}，${body}。` });
  switch (type) {
    case 'ComplaintSubmitted':
      return tell(`新诉求（${categoryName}）${topic}`, '等待受理');
    case 'ComplaintAppealed':
      return tell(`${topic}居民提出申诉`, `请${levelNames[level]}重新受理${said}`);
    case 'ComplaintAnswered':
      return tell(`${topic}居民已补充情况`, `请继续办理${said}`);
    case 'ComplaintEscalated':
      return tell(`${topic}上报到${levelNames[level]}`, `${actorTitle}已尝试${said}`);
    case 'ComplaintOverdue':
      return tell(`${topic}超期，自动转到${levelNames[level]}`, '请尽快受理');
    case 'ComplaintDeadlinePassed':
      return tell(`${topic}已超过${missedWords(detail.late)}时限`, '请尽快办理');
    case 'ComplaintReturnedDown':
      return tell(`${topic}交回${levelNames[level]}办理`, `${actorTitle}说明${said}`);
    case 'ComplaintTransferred':
      return tell(`${topic}转给您办理`, `${actorTitle}说明${said}`);
    case 'ComplaintUnitAccepted':
      return tell(`${topic}承办单位已接单`, `${unitOf(detail)}正在办理${said}`);
    case 'ComplaintUnitReturned':
      return tell(`${topic}承办单位退回`, `${unitOf(detail)}退回原因${said}`);
    case 'ComplaintUnitReported':
      return tell(`${topic}承办单位已反馈`, `${unitOf(detail)}的办理结果${said}`);
    case 'ComplaintUnmerged':
      return tell(`${topic}恢复单独办理`, '请继续办理');
    case 'ComplaintResumed':
      return resumed(words);
    case 'ComplaintSentBack':
      return state === 'submitted'
        ? tell(`${topic}核查未通过，请重新受理`, `${actorTitle}要求重新受理${said}`)
        : tell(`${topic}核查未通过`, `${actorTitle}要求继续办理${said}`);
    case 'ComplaintEdited':
      return tell(`${topic}改为“${categoryName}”类`, '请按新的类别受理');
    case 'ComplaintConfirmed':
      return { title: `${topic}居民已确认`, body: `${number}，评价${rating ?? '-'}分${said}。` };
    case 'ComplaintVerified':
      return { title: `${topic}已核查结案`, body: `${number}，${actorTitle}核查${said}。` };
    case 'ComplaintReopened':
      return tell(`${topic}居民反映未解决`, `请继续办理${said}`);
    case 'ComplaintWithdrawn':
      return tell(`${topic}居民已撤回`, `不必再办理${said}`);
    case 'ComplaintHandedOver':
      return handedOver(words, state);
    default:
      return tell(`${topic}有新进展`, `请打开查看${said}`);
  }
}

function resumed({ topic, number, place, actorTitle, said, detail }: Words): Told {
  const tell = (title: string, body: string): Told => ({
    title: `${topic}${title}`,
    body: `${number}，${place}，${body}。`,
  });
  // Nobody resumed it: its time had come.
  if (actorTitle !== '') return tell('已恢复办理', `${actorTitle}恢复办理${said}`);
  if (detail.resumedFrom === 'awaitingReporter') {
    return tell(`等了 ${answerDays} 天没有补充，继续办理`, '请按现有情况继续办理，时限已继续计算');
  }
  return tell('暂缓到期，继续办理', '请继续办理');
}

function handedOver({ topic, number, place, handlerTitle }: Words, state: ComplaintState): Told {
  if (handlerTitle === null) {
    return { title: `${topic}需要重新受理`, body: `${number}，${place}，原办理人岗位有变动，请受理。` };
  }
  const then = state === 'resolved' ? '已办结，等待居民确认' : '请继续办理';
  return { title: `${topic}移交给您办理`, body: `${number}，${place}，${then}。` };
}

/** What the clock has somebody told, without a step. */
export function clockMessage(
  news: Pick<ComplaintNews, 'number' | 'place' | 'excerpt' | 'left'>,
  told: ClockTold,
  accepting: boolean,
): Told {
  const topic = topicOf(news);
  const what = accepting ? '受理' : '办理';
  if (told === 'unanswered') {
    const then = `再过 ${answerDays - remindAnswerDays} 天没有补充，工作人员会按现有情况继续办理`;
    return { title: `您反映的${topic}还在等您补充情况`, body: `${news.number}，请打开回复。${then}。` };
  }
  const body = `${news.number}，${news.place}。`;
  if (told === 'silence') return { title: `${topic}居民七日未确认，请核查`, body };
  if (told === 'refusal') return { title: `${topic}未予受理，无人申诉，请核查`, body };
  return withTime({ title: `${topic}${what}时限快到了`, body }, news);
}

function topicOf({ excerpt }: Pick<ComplaintNews, 'excerpt'>): string {
  return `“${cut(excerpt, 20)}”`;
}

function missedWords(late: ComplaintEventDetail['late']): string {
  const kinds = new Set(late?.missed.map(({ kind }) => kind));
  return [...(kinds.has('accept') ? ['受理'] : []), ...(kinds.has('settle') ? ['办理'] : [])].join('和');
}

/** The sentence that it stands in has its own full stop. */
function saidIn({ note }: Pick<ComplaintNews, 'note'>): string {
  return note ? `：${cut(note, 200).replace(/[。.]+$/, '')}` : '';
}

function unitOf({ unitNames }: ComplaintEventDetail): string {
  return unitNames?.[0] ?? '承办单位';
}

/** By characters, so that none is cut in two. */
function cut(text: string, length: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : letters.join('');
}
