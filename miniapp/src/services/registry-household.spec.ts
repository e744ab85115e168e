import { describe, expect, it } from '@jest/globals';
import { householdPatch } from './registry-household';

const tenants = { residency: 'floating', landlord: { name: '钱房东', phone: '100****7654' } } as const;
const owners = { residency: 'permanent', landlord: null } as const;
const typed = { residency: 'floating', landlordName: '钱房东', landlordPhone: '' } as const;

describe('what is changed of a household', () => {
  it('is nothing where nothing was typed', () => {
    expect(householdPatch(typed, tenants)).toEqual({});
    expect(householdPatch({ ...typed, residency: 'permanent', landlordName: '' }, owners)).toEqual({});
  });

  it('leaves the phone of the same landlord, which is masked, as it is', () => {
    expect(householdPatch({ ...typed, landlordPhone: '10000001111' }, tenants)).toEqual({
      landlord: { name: '钱房东', phone: '10000001111' },
    });
  });

  it('does not give a new landlord the phone of the one before', () => {
    expect(householdPatch({ ...typed, landlordName: ' 孙房东 ' }, tenants)).toEqual({
      landlord: { name: '孙房东', phone: null },
    });
  });

  it('takes the landlord away from those who own their home', () => {
    expect(householdPatch({ ...typed, residency: 'permanent' }, tenants)).toEqual({
      residency: 'permanent',
      landlord: null,
    });
    expect(householdPatch({ ...typed, landlordName: '' }, tenants)).toEqual({ landlord: null });
  });
});
