import type { MessageKind } from '@linge/shared/message/message.schema';
import { dateWords } from '../common/wording/day-words.js';
import type { MediationStep } from './mediation.announcement.js';
import type { ComingAppointment } from './mediation-part.repository.js';

export type MediationListener = 'parties' | 'mediator' | 'levelAbove';

/** Title (at most 100 characters) and body (at most 500). Nothing of what was said or promised is in it. */
export interface MediationMessage {
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
}

/** Who is told of a step, what; nobody who took it, which is seen to where the messages are made. */
export function mediationMessages(
  step: Pick<
    MediationStep,
    'type' | 'state' | 'startsAt' | 'place' | 'day' | 'complaintNumber' | 'mediatorAccountId'
  >,
): Partial<Record<MediationListener, MediationMessage>> {
  const when = step.startsAt ? momentWords(step.startsAt) : '';
  const about = `诉求 ${step.complaintNumber}`;
  const agreed = step.state === 'agreed';
  const tell = (kind: MessageKind, title: string, body: string): MediationMessage => ({ kind, title, body });
  const started = tell(
    'mediationStarted',
    '社区正在为您调解纠纷',
    '调解员会约您和对方见面。打开可以看到什么时候、在哪里，谈到的内容只有调解员和上一级能看到。',
  );
  const proposed = tell(
    'mediationAgreement',
    '调解协议写好了，请您确认',
    '请看清楚每一条再确认；不同意也请写明原因。',
  );
  switch (step.type) {
    case 'MediationStarted':
    case 'MediationPartyAdded':
      return { parties: started };
    case 'MediationPartyTied':
      return { parties: step.state === 'confirming' ? proposed : started };
    case 'MediationPartyRemoved':
    case 'MediationAppointmentHeld':
      return {};
    case 'MediationAppointmentPlanned':
      return {
        parties: tell(
          'mediationAppointment',
          `请您参加调解：${when}`,
          `地点：${step.place}。来不了请提前告诉调解员。`,
        ),
      };
    case 'MediationAppointmentMoved':
      return {
        parties: tell('mediationAppointment', `调解改到${when}`, `地点：${step.place}。原因请打开查看。`),
      };
    case 'MediationAppointmentCancelled':
      return {
        parties: tell('mediationAppointment', `${when}的调解取消了`, '您不用来了。原因请打开查看。'),
      };
    case 'MediationAgreementProposed':
      return { parties: proposed };
    case 'MediationAgreementConfirmed':
    case 'MediationAgreementSigned':
      return agreed
        ? {
            parties: tell(
              'mediationAgreement',
              '各方都确认了调解协议',
              '协议从今天起生效，调解员会按约定的日子回访。',
            ),
            mediator: tell(
              'mediationAnswered',
              '各方都确认了调解协议',
              `${about}。可以登记诉求的处理结果，到日子再回访。`,
            ),
          }
        : { mediator: tell('mediationAnswered', '有一方确认了调解协议', `${about}。还有人没有确认。`) };
    case 'MediationAgreementDeclined':
      return {
        mediator: tell('mediationAnswered', '有一方不同意调解协议', `${about}。请打开看原因，再约各方谈。`),
      };
    case 'MediationFollowUpKept':
      return step.state === 'settled'
        ? { parties: tell('mediationEnded', '调解圆满结束', '约定都落实了，谢谢您的理解和配合。') }
        : {};
    case 'MediationFollowUpMoved':
      return {
        parties: tell(
          'mediationAppointment',
          `回访改到${dateWords(step.day ?? '')}`,
          '调解员到那天来看约定是否落实。',
        ),
      };
    case 'MediationFollowUpBroken':
      return {
        parties: tell('mediationStarted', '约定没有落实，重新调解', '调解员会再约您和对方见面。'),
      };
    case 'MediationFailed':
      return { parties: tell('mediationEnded', '这次调解没有谈成', '请打开查看接下来可以怎么办。') };
    case 'MediationWithdrawn':
      return { parties: tell('mediationEnded', '这次调解已结束', '各方不再需要调解。') };
    case 'MediationHandedOver':
      return handedOver(step.mediatorAccountId !== null, about);
  }
}

function handedOver(somebody: boolean, about: string): Partial<Record<MediationListener, MediationMessage>> {
  if (!somebody) {
    return {
      levelAbove: {
        kind: 'mediationLeft',
        title: '有一件调解没有人负责了',
        body: `${about}。原来的调解员岗位有变动，请指定新的调解员。`,
      },
    };
  }
  return {
    mediator: {
      kind: 'mediationHandedOver',
      title: '有一件调解交给您负责',
      body: `${about}。请打开看谈到哪一步了。`,
    },
    parties: { kind: 'mediationStarted', title: '您的调解换了调解员', body: '打开可以看到现在由谁负责。' },
  };
}

/** What the mediator is reminded of on the morning of the day. */
export function followUpMessage(complaintNumber: string, day: string): MediationMessage {
  return {
    kind: 'mediationFollowUp',
    title: '今天要回访一件调解',
    body: `诉求 ${complaintNumber}，约定 ${dateWords(day)}回访。请看约定是否落实，并登记结果。`,
  };
}

/** What those who are to meet are reminded of, on the morning of the day before and of the day itself. */
export function appointmentMessages(
  { startsAt, place, complaintNumber }: Pick<ComingAppointment, 'startsAt' | 'place' | 'complaintNumber'>,
  today: string,
): Record<'parties' | 'mediator', MediationMessage> {
  const [day = '', time = ''] = clock.format(startsAt).split(' ');
  const when = `${day === today ? '今天' : '明天'} ${time}`;
  const kind = 'mediationAppointment';
  return {
    parties: { kind, title: `${when}请您参加调解`, body: `地点：${place}。来不了请提前告诉调解员。` },
    mediator: {
      kind,
      title: `${when}有一场调解`,
      body: `诉求 ${complaintNumber}，地点：${place}。没有用小程序的当事人，请打电话提醒。`,
    },
  };
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `11月28日 15:00`. */
export function momentWords(instant: string): string {
  const [day = '', time = ''] = clock.format(new Date(instant)).split(' ');
  return `${dateWords(day)} ${time}`;
}
