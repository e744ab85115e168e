import { describe, expect, it } from '@jest/globals';
import { idNumberCheckDigit } from '@linge/shared/resident/ledger.schema';
import type { RegistryField } from '@linge/shared/registry-field/registry-field.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { knownPerson, missingInPerson, newResidentOf, patchOf, withIdNumber } from './registry-person';
import type { PersonDraft } from './registry-person';

const first17 = '99000019900102001';
const idNumber = first17 + idNumberCheckDigit(first17);

const typed: PersonDraft = {
  ...{ id: '019a0000-0000-7000-8000-000000000001', name: ' 张三 ', relation: 'child', sex: '', birthDay: '' },
  ...{ idNumber: '', phone: '', otherPhone: '', residency: 'permanent', domicile: '', politicalStatus: '' },
  ...{
    education: '',
    maritalStatus: '',
    occupation: '',
    employer: '',
    termEndsDay: '',
    labels: [],
    custom: {},
  },
};

const known: Resident = {
  ...{ id: typed.id, communityId: typed.id, gridId: typed.id, householdId: typed.id, address: '3栋 501' },
  ...{
    state: 'present',
    leftOn: null,
    name: '张三',
    relation: 'child',
    sex: 'male',
    birthDate: '1990-01-02',
  },
  ...{ age: 36, residency: 'permanent', idNumber: '99**************10', phone: '138****1234' },
  ...{ otherPhone: null, labels: ['veteran'], domicile: null, politicalStatus: null, education: null },
  ...{ maritalStatus: null, occupation: null, employer: '县医院', termEndsOn: null, custom: {} },
  ...{ updatedAt: '2026-11-22T08:00:00.000Z', version: 3 },
};

describe('a person on a form', () => {
  it('gets birth date and sex from the ID number', () => {
    const filled = withIdNumber(typed, ` ${idNumber.slice(0, 6)} ${idNumber.slice(6)}`);
    expect(filled).toMatchObject({ birthDay: '1990-01-02', sex: 'male' });
    expect(missingInPerson(filled)).toEqual({});
    expect(newResidentOf(filled)).toMatchObject({ name: '张三', idNumber, phone: null, domicile: null });
  });

  it('says beside each field what is missing or wrong', () => {
    const wrong = missingInPerson({
      ...typed,
      ...{ name: '', relation: '', phone: '12345', birthDay: '19900230' },
      idNumber: `${first17}${idNumber.endsWith('1') ? '2' : '1'}`,
    });
    expect(Object.keys(wrong).sort()).toEqual(['birthDate', 'idNumber', 'name', 'phone', 'relation', 'sex']);
    expect(wrong.idNumber).toBe('身份证号校验不对，请逐位核对');
  });
});

const dogs: RegistryField = {
  ...{ id: '019a0000-0000-7000-8000-000000000009', communityId: typed.id, name: '养犬数', type: 'number' },
  ...{ options: [], position: 1, visibleTo: 'staff', retired: false, version: 1 },
};

describe('the community’s own fields', () => {
  const fields = [dogs];

  it('are read by their type, and refused beside the field', () => {
    expect(newResidentOf({ ...typed, custom: { [dogs.id]: ' 2 ' } }, fields).custom).toEqual({
      [dogs.id]: 2,
    });
    expect(missingInPerson({ ...typed, custom: { [dogs.id]: '两只' } }, { fields })).toHaveProperty(
      [`custom.${dogs.id}`],
      '请填写数字',
    );
  });

  it('that a form does not show stay as they are', () => {
    const before = { ...known, custom: { retired: '旧', [dogs.id]: 1 } };
    const draft = knownPerson(before);
    expect(patchOf(draft, before, fields)).toEqual({});
    expect(patchOf({ ...draft, custom: { [dogs.id]: '' } }, before, fields)).toEqual({
      custom: { retired: '旧' },
    });
  });
});

describe('correcting somebody', () => {
  it('sends only what was changed', () => {
    const draft = knownPerson(known);
    expect(patchOf(draft, known)).toEqual({});
    expect(patchOf({ ...draft, employer: '', education: 'bachelor' }, known)).toEqual({
      employer: null,
      education: 'bachelor',
    });
  });

  it('keeps a masked number unless another is typed, or 无 for none', () => {
    const draft = knownPerson(known);
    expect(missingInPerson({ ...draft, phone: '无' }, { known: true })).toEqual({});
    expect(missingInPerson({ ...draft, phone: '无' })).toHaveProperty('phone');
    expect(patchOf({ ...draft, phone: '无', otherPhone: '139 0000 5678' }, known)).toEqual({
      phone: null,
      otherPhone: '13900005678',
    });
  });
});
