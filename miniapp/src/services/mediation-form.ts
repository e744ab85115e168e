import type { NewMediationParty } from '@linge/shared/mediation/mediation.schema';
import { typedDay } from '../format/day-input';
import { typedMoment } from '../format/moment-input';
import { ApiError } from './api-error';

/** A party as it is being named. */
export interface PartyDraft {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly residentId?: string;
  /** `西河湾小区 3栋 2单元 501`, of somebody of the registry. */
  readonly address?: string;
  readonly reporter?: boolean;
}

export const partyOf = ({ id, name, phone, residentId, reporter }: PartyDraft): NewMediationParty => ({
  id,
  name: name.trim(),
  ...(phone.trim() ? { phone: phone.trim() } : {}),
  ...(residentId ? { residentId } : {}),
  ...(reporter ? { reporter } : {}),
});

/** What is wrong with a named party, by field. */
export function wrongOfParty({ name, phone }: PartyDraft): { name?: string; phone?: string } {
  return {
    ...(name.trim() ? {} : { name: '请填写姓名' }),
    ...(!phone.trim() || /^1\d{10}$/.test(phone.trim()) ? {} : { phone: '请填 11 位手机号，或者不填' }),
  };
}

const notNow = ['MEDIATION_ALREADY_OPEN', 'MEDIATION_NOT_POSSIBLE'];

/** Whether the page has to look again: nothing can be begun there any more. */
export const cannotBegin = (error: unknown): boolean =>
  error instanceof ApiError && notNow.includes(error.code);

/** An appointment as it is typed. */
export interface MomentDraft {
  readonly day: string;
  readonly time: string;
  readonly place: string;
}

export const momentOf = ({ day, time, place }: MomentDraft) => ({
  startsAt: typedMoment(day, time) ?? '',
  place: place.trim(),
});

export function wrongOfMoment({ day, time, place }: MomentDraft): Record<string, string> {
  return {
    ...(typedDay(day) ? {} : { day: '请填 8 位数字的日期，如 20261128' }),
    ...(typedMoment('20260101', time) ? {} : { time: '请填时间，如 15:00' }),
    ...(place.trim() ? {} : { place: '请填写地点' }),
  };
}
