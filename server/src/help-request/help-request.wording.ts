import { dayPartText, helpKindText } from '@linge/shared/help-request/help-request-word';
import type { MessageKind } from '@linge/shared/message/message.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { dateWords } from '../common/wording/day-words.js';
import type { HelpRequest } from './entities/help-request.entity.js';
import type { ToldHelpStep } from './help-request.announcement.js';

/** Who is told of a step: who asked, the volunteer, those of the grid's teams, or staff. */
export type HelpListener = 'asker' | 'taker' | 'volunteers' | 'staff';

export interface HelpMessage {
  readonly kind: MessageKind;
  /** At most 100 characters. */
  readonly title: string;
  /** At most 500 characters. */
  readonly body: string;
}

type Told = Pick<
  HelpRequest,
  'kind' | 'day' | 'dayPart' | 'statedMinutes' | 'counteredMinutes' | 'minutes' | 'reason' | 'thanks'
>;

/** `11月28日 上午`; `时间不限`. */
export function whenWords({ day, dayPart }: Pick<HelpRequest, 'day' | 'dayPart'>): string {
  const part = dayPart === 'any' ? '' : dayPartText[dayPart];
  return [day === null ? '时间不限' : dateWords(day), part].filter(Boolean).join(' ');
}

/** What each is told of a step; names, places and what was written are read in the request alone. */
export function helpMessage(type: ToldHelpStep, listener: HelpListener, told: Told): HelpMessage {
  const what = `“${helpKindText[told.kind]}”`;
  const when = whenWords(told);
  const asks = listener === 'asker';
  switch (type) {
    case 'HelpShown':
      return of(
        'helpRequestOpened',
        `网格里有人求助：${what}`,
        `${when}。您方便的话，点开看看能不能帮一把。`,
      );
    case 'HelpTaken':
      return of('helpRequestTaken', `您的求助${what}有志愿者接了`, `${when}。点开可以看到是谁。`);
    case 'HelpGivenBack':
      return of(
        'helpRequestGivenBack',
        `您的求助${what}在重新等人接`,
        '原来的志愿者来不了了，已经重新告诉大家。',
      );
    case 'HelpFinished':
      return of(
        'helpRequestFinished',
        `请确认${what}是不是帮好了`,
        `志愿者说用了 ${minutesText(told.statedMinutes ?? 0)}。点开确认，时长才会记下来。`,
      );
    case 'HelpCountered':
      return of(
        'helpRequestCountered',
        `${what}的时长请您再看一下`,
        `对方说用了 ${minutesText(told.counteredMinutes ?? 0)}。同意就点确认，不同意交给网格员。`,
      );
    case 'HelpConfirmed':
      return of(
        'helpRequestClosed',
        `${what}对方确认了`,
        `记 ${minutesText(told.minutes ?? 0)}。${told.thanks ? '对方给您留了一句话，点开看看。' : '谢谢您伸手帮忙。'}`,
      );
    case 'HelpAgreed':
      return of(
        'helpRequestClosed',
        `您的求助${what}完成了`,
        `志愿者同意记 ${minutesText(told.minutes ?? 0)}。`,
      );
    case 'HelpSettled':
      return of(
        'helpRequestClosed',
        `${what}由网格员认定了`,
        `记 ${minutesText(told.minutes ?? 0)}。为什么这样认定，点开可以看。`,
      );
    case 'HelpDisputed':
    case 'HelpPassed':
      return withWorker(type, listener, what, when);
    case 'HelpWithdrawn':
      return of('helpRequestWithdrawn', `${what}不用去了`, `${when}的求助撤回了，谢谢您。`);
    case 'HelpExpired':
      return of(
        'helpRequestExpired',
        `您的求助${what}没有人接`,
        '已经过了那一天。可以重新发一次，或者找网格员帮忙。',
      );
    case 'HelpPutBack':
      return of(
        'helpRequestPutBack',
        asks ? `您的求助${what}在重新等人接` : `${what}改由别人来帮`,
        '是网格员安排的，原因点开可以看。',
      );
    case 'HelpEnded':
      return of(
        'helpRequestEnded',
        `求助${what}结束了`,
        told.reason ? '是社区工作人员结束的，原因点开可以看。' : '登记的住户有了变化，不用再安排了。',
      );
  }
}

function withWorker(
  type: 'HelpDisputed' | 'HelpPassed',
  listener: HelpListener,
  what: string,
  when: string,
): HelpMessage {
  const silent = type === 'HelpPassed';
  if (listener === 'staff') {
    const why = silent ? '双方一直没有确认' : '双方说法不一样';
    return of(
      'helpRequestDisputed',
      `邻里互助${what}等您处理`,
      `${when}，${why}。请问清楚后认定时长，或者重新安排。`,
    );
  }
  return of(
    'helpRequestPassed',
    `${what}转给网格员处理了`,
    silent ? '一直没有等到确认，网格员会来问情况。' : '网格员会来问情况，再告诉您结果。',
  );
}

function of(kind: MessageKind, title: string, body: string): HelpMessage {
  return { kind, title, body };
}
