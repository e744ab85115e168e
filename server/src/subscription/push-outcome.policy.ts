import type { PushReason } from './push-retry.policy.js';

/** Why a push failed, as far as it decides what to do. */
export interface PushFailure {
  /** The client's word for it. */
  readonly kind: string;
  readonly class: 'retry' | 'giveUp' | 'tellStaff';
  /** The answer was lost: whether WeChat sent it is not known. */
  readonly mayHaveArrived: boolean;
}

export interface PushOutcome {
  /** `waiting`: it is tried again. */
  readonly state: 'waiting' | 'dropped' | 'parked';
  readonly reason: PushReason | null;
  /** What became of the credit. */
  readonly credit: 'used' | 'returned' | 'refused';
}

const staffReasons: Readonly<Record<string, PushReason>> = {
  templateInvalid: 'templateWrong',
  fieldInvalid: 'fieldWrong',
  pageInvalid: 'pageWrong',
  settingInvalid: 'settingWrong',
  notPermitted: 'settingWrong',
};

/**
 * A lost answer is not followed by another message: whoever was told twice would trust neither, and the line is in
 * their inbox anyhow.
 */
export function pushOutcome(
  { kind, class: what, mayHaveArrived }: PushFailure,
  tooLate: boolean,
): PushOutcome {
  if (mayHaveArrived) return { state: 'parked', reason: 'answerLost', credit: 'used' };
  if (kind === 'consentMissing') return { state: 'dropped', reason: 'noCredit', credit: 'refused' };
  if (what === 'giveUp') {
    const reason = kind === 'openidUnknown' ? 'openidUnknown' : 'other';
    return { state: 'dropped', reason, credit: 'returned' };
  }
  if (what === 'tellStaff') {
    return { state: 'parked', reason: staffReasons[kind] ?? 'other', credit: 'returned' };
  }
  return tooLate
    ? { state: 'parked', reason: 'wechatDown', credit: 'returned' }
    : { state: 'waiting', reason: null, credit: 'returned' };
}

/** Whether all others of the template would fail alike, so that they had better wait until it is put right. */
export function isOfTemplate({ reason }: PushOutcome): boolean {
  return reason === 'templateWrong' || reason === 'settingWrong' || reason === 'pageWrong';
}
