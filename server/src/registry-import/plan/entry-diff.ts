import type { CustomValue, LedgerEntry, LedgerPatch } from '@linge/shared/resident/ledger.schema';
import { idNumberBirthDate, idNumberSex } from '@linge/shared/resident/ledger.schema';
import { ledgerWord, ledgerWords, type LedgerWordField } from '@linge/shared/registry-import/ledger-word';
import { maskIdNumber, maskPhone } from '../../common/crypto/mask.js';
import { cleanText } from '../../common/workbook/workbook-cell.js';
import type { CustomColumn } from '../sheet/custom-column.js';
import type { PersonRow, RowProblem } from '../sheet/person-row.js';
import { columnTitle, type ColumnKey } from '../sheet/sheet-heading.js';
import type { ShownChange } from './planned-row.js';
import type { LabelName } from './registry-image.js';

/** What the importer may see of what the community defined itself. */
export interface Vocabulary {
  readonly labels: readonly LabelName[];
  readonly custom: readonly CustomColumn[];
}

const plainFields = [
  'name',
  'relation',
  'sex',
  'birthDate',
  'idNumber',
  'phone',
  'otherPhone',
  'residency',
  'domicile',
  'politicalStatus',
  'education',
  'maritalStatus',
  'occupation',
  'employer',
  'termEndsOn',
] as const;

/** Codes of the labels that a row names. @returns undefined where the row says nothing of labels */
export function labelCodes(
  { values }: PersonRow,
  { labels }: Vocabulary,
  problems: RowProblem[],
): string[] | undefined {
  if (values.labels === undefined) return undefined;
  const codes: string[] = [];
  for (const word of values.labels ?? []) {
    const label = labels.find(({ code, name }) => name === word || code === word);
    if (label) codes.push(label.code);
    else problems.push({ column: 'labels', message: `没有“${word.slice(0, 20)}”这个标签` });
  }
  return [...new Set(codes)];
}

/** What a row changes of somebody; labels and fields that the importer does not see stay. */
export function patchOf(
  row: PersonRow,
  before: LedgerEntry,
  labels: readonly string[] | undefined,
  vocabulary: Vocabulary,
): LedgerPatch {
  const patch: Record<string, unknown> = {};
  for (const field of plainFields) {
    const value = row.values[field];
    if (value !== undefined && !sameText(value, before[field])) patch[field] = value;
  }
  // A number tells the birth date and sex, unless the row says them itself.
  if (typeof patch['idNumber'] === 'string') {
    const number = patch['idNumber'];
    const [birthDate, sex] = [idNumberBirthDate(number), idNumberSex(number)];
    if (row.values.birthDate === undefined && birthDate !== before.birthDate) patch['birthDate'] = birthDate;
    if (row.values.sex === undefined && sex !== before.sex) patch['sex'] = sex;
  }
  if (labels) {
    const seen = new Set(vocabulary.labels.map(({ code }) => code));
    const all = [...before.labels.filter((code) => !seen.has(code)), ...labels];
    if (!sameSet(all, before.labels)) patch['labels'] = all;
  }
  const custom = mergedCustom(row.custom, before.custom);
  if (custom) patch['custom'] = custom;
  return patch;
}

function mergedCustom(
  given: PersonRow['custom'],
  before: LedgerEntry['custom'],
): Record<string, CustomValue> | undefined {
  const changed = Object.entries(given).filter(([id, value]) => {
    const was = before[id] ?? null;
    return typeof value === 'string' && typeof was === 'string' ? !sameText(value, was) : value !== was;
  });
  if (!changed.length) return undefined;
  const merged = { ...before, ...Object.fromEntries(changed) };
  const filled = Object.entries(merged).filter((pair): pair is [string, CustomValue] => pair[1] !== null);
  return Object.fromEntries(filled);
}

/** What was typed into a form may hold what reading a cell irons out. */
const sameText = (value: string | null, before: string | null): boolean =>
  value === before || (value !== null && before !== null && value === cleanText(before));

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && [...one].sort().join() === [...other].sort().join();

/** A patch field by field, old and new, as people read it. */
export function shownChanges(patch: LedgerPatch, before: LedgerEntry, vocabulary: Vocabulary): ShownChange[] {
  const changes: ShownChange[] = [];
  for (const field of plainFields) {
    if (!(field in patch)) continue;
    changes.push({
      field,
      title: columnTitle(field, vocabulary.custom),
      from: shown(field, before[field]),
      to: shown(field, patch[field] ?? null),
    });
  }
  if (patch.labels) {
    const names = (codes: readonly string[]) => labelNames(codes, vocabulary) || null;
    changes.push({ field: 'labels', title: '标签', from: names(before.labels), to: names(patch.labels) });
  }
  for (const { id, name } of vocabulary.custom) {
    const [from, to] = [before.custom[id] ?? null, patch.custom?.[id] ?? null];
    if (!patch.custom || from === to) continue;
    changes.push({ field: `custom.${id}`, title: name, from: shownCustom(from), to: shownCustom(to) });
  }
  return changes;
}

/** A field of the ledger as people read it: words for codes, numbers masked. */
export function shown(field: string, value: string | null): string | null {
  if (value === null) return null;
  if (field === 'idNumber') return maskIdNumber(value);
  if (field === 'phone' || field === 'otherPhone' || field === 'landlordPhone') return maskPhone(value);
  return field in ledgerWords ? ledgerWord(field as LedgerWordField, value) : value;
}

export function labelNames(codes: readonly string[], { labels }: Pick<Vocabulary, 'labels'>): string {
  return labels
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .join('、');
}

export function shownCustom(value: CustomValue | null): string | null {
  if (value === null) return null;
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}

/** The birth date and sex that a number tells must be those that the ledger has. */
export function numberProblems(entry: Pick<LedgerEntry, 'idNumber' | 'birthDate' | 'sex'>): RowProblem[] {
  const { idNumber, birthDate, sex } = entry;
  if (!idNumber) return [];
  const problems: RowProblem[] = [];
  const wrong = (column: ColumnKey, message: string) => problems.push({ column, message });
  if (idNumberBirthDate(idNumber) !== birthDate) {
    wrong('birthDate', `与身份证号里的出生日期（${idNumberBirthDate(idNumber)}）不一致`);
  }
  if (idNumberSex(idNumber) !== sex) wrong('sex', '与身份证号里的性别不一致');
  return problems;
}
