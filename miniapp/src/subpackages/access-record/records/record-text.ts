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

/** `李小明`; a landlord is said to be one: `房东王强`. */
export function whoseText({ field, residentName }: Pick<AccessRecord, 'field' | 'residentName'>): string {
  return field === 'landlordPhone' ? `房东${residentName}` : residentName;
}

/** `身份证号`; of a landlord it is the phone that is known alone. */
export function numberText({ field }: Pick<AccessRecord, 'field'>): string {
  return field === 'landlordPhone' ? '电话' : accessFieldNames[field];
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

/** Opens the page of the person, or of the household whose landlord it was. */
export function openSubject({ residentId, householdId }: AccessRecord): void {
  const page = residentId ? `detail/index?id=${residentId}` : `household/index?id=${householdId}`;
  void Taro.navigateTo({ url: `/subpackages/resident/${page}` });
}
