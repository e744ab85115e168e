import { CorrectionField, CorrectionItem } from '@linge/shared/correction/correction.schema';
import type { HeldRecord } from '@linge/shared/correction/held-record.schema';
import { ledgerWord, ledgerWords, type LedgerWordField } from '@linge/shared/registry-import/ledger-word';
import { ledgerFieldNames } from '../format/ledger';

/** The fields that can be chosen, with their names. */
export const correctionOptions = CorrectionField.options.map((value) => ({
  value,
  text: ledgerFieldNames[value],
}));

const coded = ['relation', 'sex', 'politicalStatus', 'education', 'maritalStatus'] as const;
type CodedField = (typeof coded)[number] & LedgerWordField;

/** Whether a field is chosen from a list instead of typed. */
export function isCoded(field: CorrectionField): field is CodedField {
  return coded.some((it) => it === field);
}

/** What can be chosen for a field. */
export function codeOptions(field: CodedField): { value: string; text: string }[] {
  return Object.keys(ledgerWords[field]).map((value) => ({ value, text: ledgerWord(field, value) }));
}

/** What stands in the registry now, in words; numbers are masked. */
export function heldText(record: HeldRecord, field: CorrectionField): string {
  const value = record[field];
  if (value === null) return '未登记';
  return isCoded(field) ? ledgerWord(field, value) : value;
}

/** How a field is typed. */
export const fieldHints: Partial<Record<CorrectionField, string>> = {
  birthDate: '例如 1956-11-22；要和身份证号一致',
  idNumber: '18 位，末位可能是 X',
  phone: '11 位手机号',
  otherPhone: '11 位手机号；没有就留空',
};

/** What was typed as the registry keeps it: nothing typed empties the field. */
export function itemOf(field: CorrectionField, typed: string): CorrectionItem {
  return { field, value: typed.trim() || null };
}

/** A sentence for each field that cannot be as it was typed. */
export function itemProblems(
  values: Readonly<Partial<Record<CorrectionField, string>>>,
): Partial<Record<CorrectionField, string>> {
  const problems: Partial<Record<CorrectionField, string>> = {};
  for (const field of CorrectionField.options) {
    const typed = values[field];
    if (typed === undefined) continue;
    if (CorrectionItem.safeParse(itemOf(field, typed)).success) continue;
    problems[field] = typed.trim() ? '格式不正确，请检查' : '这一项不能为空';
  }
  return problems;
}
