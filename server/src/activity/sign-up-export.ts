import type { ListedSignUp } from '@linge/shared/activity/sign-up-list.schema';
import { signUpStateText } from '@linge/shared/activity/sign-up-word';
import type { WrittenColumn } from '../common/workbook/workbook-writer.js';
import { momentWords } from './activity.wording.js';

export const exportColumns: readonly WrittenColumn[] = [
  { title: '序号', width: 6 },
  { title: '姓名', width: 12 },
  { title: '网格', width: 12 },
  { title: '岗位', width: 16 },
  { title: '状态', width: 10 },
  { title: '未成年人年龄', width: 14 },
  { title: '监护人同意', width: 12 },
  { title: '现场登记', width: 10 },
  { title: '报名时间', width: 18 },
];

/** A line of the list. */
export function exportCells(listed: ListedSignUp, number: number): string[] {
  const { name, gridName, role, wanted, state, age, guardianConsent, walkIn, createdAt } = listed;
  return [
    String(number),
    name,
    gridName ?? '',
    role?.name ?? wanted.map((one) => one.name).join('、'),
    signUpStateText[state],
    age === null ? '' : String(age),
    guardianConsent ? '是' : '',
    walkIn ? '是' : '',
    momentWords(new Date(createdAt)),
  ];
}
