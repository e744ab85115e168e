import {
  idNumberBirthDate,
  idNumberProblem,
  idNumberSex,
  type Education,
  type LedgerPatch,
  type MaritalStatus,
  type PoliticalStatus,
  type Relation,
  type Residency,
  type Sex,
} from '@linge/shared/resident/ledger.schema';
import type { RegistryField } from '@linge/shared/registry-field/registry-field.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { customOf, missingInCustom, sameCustom } from './registry-custom';
import { typedDay } from '../format/day-input';

/** A person as typed on a form; days and numbers are still the text that was typed. */
export interface PersonDraft {
  /** The client's name for somebody new; the registry's for somebody known. */
  readonly id: string;
  readonly name: string;
  readonly relation: Relation | '';
  readonly sex: Sex | '';
  readonly birthDay: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly otherPhone: string;
  readonly residency: Residency | '';
  readonly domicile: string;
  readonly politicalStatus: PoliticalStatus | '';
  readonly education: Education | '';
  readonly maritalStatus: MaritalStatus | '';
  readonly occupation: string;
  readonly employer: string;
  readonly termEndsDay: string;
  readonly labels: readonly string[];
  /** The community's own fields by id, as typed; `true` or `false` for yes and no. */
  readonly custom: Readonly<Record<string, string>>;
}

export function newPerson(id: string, part: Partial<PersonDraft> = {}): PersonDraft {
  return {
    ...{ id, name: '', relation: '', sex: '', birthDay: '', idNumber: '', phone: '' },
    ...{ otherPhone: '', residency: '', domicile: '', politicalStatus: '', education: '' },
    ...{ maritalStatus: '', occupation: '', employer: '', termEndsDay: '', labels: [], custom: {} },
    ...part,
  };
}

/** Somebody known, to be corrected: what is masked has to be typed anew to change it. */
export function knownPerson(resident: Resident): PersonDraft {
  return {
    ...{ id: resident.id, name: resident.name, relation: resident.relation, sex: resident.sex },
    ...{ birthDay: resident.birthDate, idNumber: '', phone: '', otherPhone: '' },
    ...{ residency: resident.residency, domicile: resident.domicile ?? '' },
    politicalStatus: resident.politicalStatus ?? '',
    education: resident.education ?? '',
    maritalStatus: resident.maritalStatus ?? '',
    occupation: resident.occupation ?? '',
    employer: resident.employer ?? '',
    termEndsDay: resident.termEndsOn ?? '',
    labels: resident.labels,
    custom: Object.fromEntries(Object.entries(resident.custom).map(([id, value]) => [id, String(value)])),
  };
}

const plain = (number: string) => number.replace(/\s/g, '').toUpperCase();

/** With the birth date and sex that a complete ID number tells. */
export function withIdNumber(person: PersonDraft, idNumber: string): PersonDraft {
  const number = plain(idNumber);
  if (idNumberProblem(number)) return { ...person, idNumber };
  return { ...person, idNumber, birthDay: idNumberBirthDate(number), sex: idNumberSex(number) };
}

/** What one writes where a known number is nobody's any more. */
export const noneTyped = '无';

const idNumberTexts = {
  form: '身份证号是 18 位',
  checkDigit: '身份证号校验不对，请逐位核对',
  birthDate: '身份证号里的出生日期不存在，请核对',
} as const;

/** What is missing or wrong, by field, in words; empty when it can be sent. */
export function missingInPerson(
  person: PersonDraft,
  {
    known = false,
    fields = [],
  }: { readonly known?: boolean; readonly fields?: readonly RegistryField[] } = {},
): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (!person.name.trim()) wrong.name = '请填写姓名';
  if (!person.relation) wrong.relation = '请选择与户主的关系';
  if (!person.sex) wrong.sex = '请选择性别';
  if (!typedDay(person.birthDay)) wrong.birthDate = '请填写出生日期，如 19900102';
  if (!person.residency) wrong.residency = '请选择常住或流动';
  const number = plain(person.idNumber);
  if (number && !(known && number === noneTyped)) {
    const problem = idNumberProblem(number);
    if (problem) wrong.idNumber = idNumberTexts[problem];
  }
  for (const field of ['phone', 'otherPhone'] as const) {
    const phone = plain(person[field]);
    if (phone && !(known && phone === noneTyped) && !/^(\+?86)?1\d{10}$/.test(phone.replace(/-/g, '')))
      wrong[field] = '手机号是 11 位数字';
  }
  if (person.termEndsDay.trim() && !typedDay(person.termEndsDay))
    wrong.termEndsOn = '请填写日期，如 20271231';
  return { ...wrong, ...missingInCustom(person.custom, fields) };
}

const orNull = (value: string) => value.trim() || null;

function fieldsOf(person: PersonDraft) {
  return {
    name: person.name.trim(),
    relation: person.relation || 'other',
    sex: person.sex || 'female',
    birthDate: typedDay(person.birthDay) ?? '',
    residency: person.residency || 'permanent',
    domicile: orNull(person.domicile),
    politicalStatus: person.politicalStatus || null,
    education: person.education || null,
    maritalStatus: person.maritalStatus || null,
    occupation: orNull(person.occupation),
    employer: orNull(person.employer),
    termEndsOn: typedDay(person.termEndsDay),
    labels: [...person.labels],
  };
}

/** Somebody new, as the registry takes them; only after `missingInPerson` found nothing. */
export function newResidentOf(person: PersonDraft, fields: readonly RegistryField[] = []) {
  return {
    ...{ id: person.id, ...fieldsOf(person), custom: customOf(person.custom, fields) },
    idNumber: orNull(plain(person.idNumber)),
    phone: orNull(plain(person.phone)),
    otherPhone: orNull(plain(person.otherPhone)),
  };
}

/** What was changed of somebody known; what stayed as it was is left out. */
export function patchOf(
  person: PersonDraft,
  resident: Resident,
  registryFields: readonly RegistryField[] = [],
): LedgerPatch {
  const fields = fieldsOf(person);
  const numbers = Object.fromEntries(
    (['idNumber', 'phone', 'otherPhone'] as const)
      .map((field) => [field, plain(person[field])] as const)
      .filter(([, typed]) => typed)
      .map(([field, typed]) => [field, typed === noneTyped ? null : typed]),
  );
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    (field) => JSON.stringify(fields[field]) !== JSON.stringify(resident[field]),
  );
  // what the form does not show, such as a field not filled in any more, stays
  const custom = { ...resident.custom };
  for (const { id } of registryFields) Reflect.deleteProperty(custom, id);
  Object.assign(custom, customOf(person.custom, registryFields));
  return {
    ...Object.fromEntries(changed.map((field) => [field, fields[field]])),
    ...numbers,
    ...(sameCustom(custom, resident.custom) ? {} : { custom }),
  };
}
