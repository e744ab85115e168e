import type { AccessRecord } from '@linge/shared/access-record/access-record.schema';
import Taro from '@tarojs/taro';
import { accessFieldNames, accessPurposeTexts } from '../../../format/ledger';
import { roleNames } from '../../../services/role';

export function actorText({ actorName }: Pick<AccessRecord, 'actorName'>): string {
  return actorName ?? '已注销的工作人员';
}

export function roleText({ actorRole }: Pick<AccessRecord, 'actorRole'>): string {
  return actorRole ? roleNames([actorRole]).join('') : '';
}

/** Those who are not of the registry are said to be what they are. */
const outsiders: Readonly<Partial<Record<AccessRecord['field'], string>>> = {
  landlordPhone: '房东',
  tellerPhone: '反映人',
  reporterPhone: '反映人',
};

/** `李小明`; somebody else is said to be one: `房东王强`. */
export function whoseText({ field, residentName }: Pick<AccessRecord, 'field' | 'residentName'>): string {
  return `${outsiders[field] ?? ''}${residentName}`;
}

/** `身份证号`; of those who are not of the registry the phone is known alone. */
export function numberText({ field }: Pick<AccessRecord, 'field'>): string {
  return outsiders[field] ? '电话' : accessFieldNames[field];
}

/** `罗志成查看了李小明的身份证号`. */
export function deedText(record: AccessRecord): string {
  const verb = record.purpose === 'call' ? '拨打了' : '查看了';
  return `${actorText(record)}${verb}${whoseText(record)}的${numberText(record)}`;
}

/** `用途：上门走访，送证上门`. */
export function purposeText({ purpose, note }: Pick<AccessRecord, 'purpose' | 'note'>): string {
  const parts = purpose === 'other' && note ? [note] : [accessPurposeTexts[purpose], ...(note ? [note] : [])];
  return `用途：${parts.join('，')}`;
}

/** Where a record leads: to the person, the household whose landlord it was, or the complaint that somebody told. */
export function subjectOf({ residentId, householdId, complaintId, residentName }: AccessRecord): {
  readonly text: string;
  readonly url: string;
} {
  if (complaintId) {
    return { text: '打开这件诉求', url: `/subpackages/complaint/detail/index?id=${complaintId}` };
  }
  return residentId
    ? { text: `打开${residentName}的登记信息`, url: `/subpackages/resident/detail/index?id=${residentId}` }
    : { text: '打开这一户的登记信息', url: `/subpackages/resident/household/index?id=${householdId ?? ''}` };
}

export function openSubject(record: AccessRecord): void {
  void Taro.navigateTo({ url: subjectOf(record).url });
}
