import type { HeldRecord } from '@linge/shared/correction/held-record.schema';
import { ledgerWord } from '@linge/shared/registry-import/ledger-word';
import type { ExportedItem } from './data-export.type.js';
import { exportedItem } from './exported-item.js';

/** A record of the registry as its own person reads it. @param full its numbers, where they are one's own */
export function heldItem(
  record: HeldRecord,
  full: Partial<Pick<HeldRecord, 'idNumber' | 'phone' | 'otherPhone'>> = {},
): ExportedItem {
  const { idNumber, phone, otherPhone } = { ...record, ...full };
  const { politicalStatus, education, maritalStatus } = record;
  return exportedItem({
    是谁: record.self ? '您本人' : '您照看的人',
    姓名: record.name,
    性别: ledgerWord('sex', record.sex),
    出生日期: record.birthDate,
    与户主关系: ledgerWord('relation', record.relation),
    居住情况: ledgerWord('residency', record.residency),
    住址: record.address,
    身份证号码: idNumber,
    电话: phone,
    备用电话: otherPhone,
    户籍地: record.domicile,
    政治面貌: politicalStatus && ledgerWord('politicalStatus', politicalStatus),
    学历: education && ledgerWord('education', education),
    婚姻状况: maritalStatus && ledgerWord('maritalStatus', maritalStatus),
    职业: record.occupation,
    工作单位: record.employer,
    居住期限: record.termEndsOn,
    标签: record.labels.join('、'),
    其他: record.custom.map(({ name, value }) => exportedItem({ 项目: name, 内容: value })),
    更新时间: new Date(record.updatedAt),
  });
}
