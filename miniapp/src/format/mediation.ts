import type {
  Mediation,
  MediationEvent,
  MediationNext,
  MediationState,
  PartyAnswer,
} from '@linge/shared/mediation/mediation.schema';
import type { Tone } from '../components/status-tag';
import { dayOfInstant, dayText, momentText } from './day';

export const mediationStateTag: Readonly<Record<MediationState, { tone: Tone; text: string }>> = {
  mediating: { tone: 'info', text: '调解中' },
  confirming: { tone: 'warn', text: '协议待确认' },
  agreed: { tone: 'info', text: '已达成协议' },
  settled: { tone: 'ok', text: '调解成功' },
  failed: { tone: 'neutral', text: '没有谈成' },
  withdrawn: { tone: 'neutral', text: '各方不再调解' },
};

export const answerTag: Readonly<Record<PartyAnswer, { tone: Tone; text: string }>> = {
  waiting: { tone: 'warn', text: '待确认' },
  app: { tone: 'ok', text: '已在手机上确认' },
  paper: { tone: 'ok', text: '已签字' },
  declined: { tone: 'accent', text: '不同意' },
};

export const appointmentTag = {
  planned: { tone: 'info', text: '已约好' },
  cancelled: { tone: 'neutral', text: '已取消' },
  held: { tone: 'ok', text: '已谈过' },
} as const satisfies Record<string, { tone: Tone; text: string }>;

export const followUpTag = {
  planned: { tone: 'info', text: '待回访' },
  kept: { tone: 'ok', text: '已落实' },
  broken: { tone: 'accent', text: '没有落实' },
  dropped: { tone: 'neutral', text: '不再回访' },
} as const satisfies Record<string, { tone: Tone; text: string }>;

/** `今天 15:00 约见`, `12月3日回访`. */
export function nextText(next: MediationNext | null): string {
  if (!next) return '还没有约时间';
  if (next.kind === 'appointment') return `${momentText(next.at)} 约见`;
  return `${dayText(dayOfInstant(next.at))}回访`;
}

/** What happened, as the title of a step on the timeline. */
export function mediationStepTitle(event: MediationEvent): string {
  const { type, partyName, startsAt, agreementNumber, day } = event;
  const when = startsAt ? momentText(startsAt) : '';
  const draft = agreementNumber ? `第 ${agreementNumber} 稿协议` : '协议';
  switch (type) {
    case 'MediationStarted':
      return '开始调解';
    case 'MediationPartyAdded':
      return `加入当事人：${partyName ?? ''}`;
    case 'MediationPartyRemoved':
      return `去掉当事人：${partyName ?? ''}`;
    case 'MediationAppointmentPlanned':
      return `约在${when}见面`;
    case 'MediationAppointmentMoved':
      return `约见改到${when}`;
    case 'MediationAppointmentCancelled':
      return `取消${when}的约见`;
    case 'MediationAppointmentHeld':
      return `${when}见了面`;
    case 'MediationAgreementProposed':
      return `写好${draft}，请各方确认`;
    case 'MediationAgreementConfirmed':
      return `${partyName ?? ''}确认了${draft}`;
    case 'MediationAgreementSigned':
      return `${partyName ?? ''}在纸上签了${draft}`;
    case 'MediationAgreementDeclined':
      return `${partyName ?? ''}不同意${draft}`;
    case 'MediationPartyTied':
      return `${partyName ?? ''}对上了台账或账号`;
    case 'MediationFollowUpMoved':
      return `回访改到${day ? dayText(day) : ''}`;
    case 'MediationFollowUpKept':
      return '回访：约定已落实';
    case 'MediationFollowUpBroken':
      return '回访：没有落实，重新调解';
    case 'MediationFailed':
      return '没有谈成，结束调解';
    case 'MediationWithdrawn':
      return '各方不再调解';
    case 'MediationHandedOver':
      return partyName ? `调解员换成${partyName}` : '调解员岗位变动，等待指定';
  }
}

/** Where it stands, in a sentence for those who work on it. */
export function mediationHeadline({ state, parties, mediatorName }: Mediation): string {
  if (mediatorName === null) return '没有调解员，请指定一位';
  switch (state) {
    case 'mediating':
      return '约各方见面谈，谈拢了写成协议';
    case 'confirming': {
      const waiting = parties.filter(({ answer }) => answer === 'waiting').map(({ name }) => name);
      return `等${waiting.join('、')}确认协议`;
    }
    case 'agreed':
      return '各方都确认了，到日子回访';
    case 'settled':
      return '约定都落实了';
    case 'failed':
      return '这次没有谈成';
    case 'withdrawn':
      return '各方自己不再要求调解';
  }
}
