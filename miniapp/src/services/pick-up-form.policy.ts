import { relationText } from '@linge/shared/pick-up/pick-up-word';
import { PickUpRelation, type Authorise, type OwnPickUp } from '@linge/shared/pick-up/pick-up.schema';

/** Somebody whom a guardian names, as typed; of a code the day and no phone. */
export interface TakerForm {
  readonly kind: 'named' | 'code';
  readonly name: string;
  readonly relation: PickUpRelation | null;
  readonly phone: string;
  readonly day: string | null;
  readonly agreed: boolean;
}

export const relationOptions = PickUpRelation.options.map((value) => ({ value, text: relationText[value] }));

/** @param days on which a code can be made, today first */
export function newTaker(kind: TakerForm['kind'], { days }: Pick<OwnPickUp, 'days'>): TakerForm {
  return { kind, name: '', relation: null, phone: '', day: days[0] ?? null, agreed: false };
}

/** What is missing, by field. */
export function takerProblems(form: TakerForm): Readonly<Record<string, string>> {
  const { kind, name, relation, phone, day, agreed } = form;
  const named = kind === 'named';
  const digits = phone.replace(/\D/g, '');
  return {
    ...(name.trim() ? {} : { name: '请填姓名' }),
    ...(relation ? {} : { relation: '请选是孩子的什么人' }),
    ...(named && !/^1\d{10}$/.test(digits) ? { phone: '请填 11 位手机号' } : {}),
    ...(named && !agreed ? { agreed: '请先告诉本人并得到同意' } : {}),
    ...(!named && !day ? { day: '请选哪天来接' } : {}),
  };
}

/** As the contract asks for it, once nothing is missing. */
export function takerBody(id: string, { kind, name, relation, phone, day }: TakerForm): Authorise {
  const who = { id, kind, name: name.trim(), ...(relation ? { relation } : {}) };
  return kind === 'named'
    ? { ...who, phone: phone.replace(/\D/g, ''), agreed: true }
    : { ...who, ...(day ? { day } : {}) };
}
