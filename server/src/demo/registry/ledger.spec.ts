import { describe, expect, it } from '@jest/globals';
import { LedgerEntry } from '@linge/shared/resident/ledger.schema';
import { generateCommunity } from '../demo-community.js';
import { xihe } from '../plan/xihe.plan.js';

const { households, otherHomes } = generateCommunity(xihe);
const residents = households.flatMap((household) => household.residents);
const people = new Map(residents.map((resident) => [resident.id, resident]));
const homes = new Map(households.map((household) => [household.row.id, household]));
const count = (keeps: (resident: (typeof residents)[number]) => boolean) => residents.filter(keeps).length;

describe('the ledger of 西河社区', () => {
  it('could have been typed in: every entry is one that the contract takes', () => {
    const wrong = residents.filter(
      (resident) => !LedgerEntry.safeParse({ ...resident, otherPhone: null, labels: [], custom: {} }).success,
    );
    expect(wrong).toEqual([]);
  });

  it('has the same figures on every seed', () => {
    expect({
      partyMembers: count(({ politicalStatus }) => politicalStatus === 'partyMember'),
      bachelors: count(({ education }) => education === 'bachelor'),
      widowed: count(({ maritalStatus }) => maritalStatus === 'widowed'),
      termsThatPassed: count(({ termEndsOn }) => termEndsOn !== null && termEndsOn < '2026-07-01'),
      termsOfJuly: count(({ termEndsOn }) => termEndsOn?.startsWith('2026-07') ?? false),
      landlords: households.filter(({ row }) => row.landlordName).length,
      otherHomes: otherHomes.length,
    }).toEqual({
      partyMembers: 592,
      bachelors: 591,
      widowed: 825,
      termsThatPassed: 240,
      termsOfJuly: 579,
      landlords: 680,
      otherHomes: 14,
    });
  });

  it('has nobody in the Party, at college or married who is too young for it', () => {
    const colleges = ['juniorCollege', 'bachelor', 'postgraduate'];
    expect(
      residents.filter(
        ({ age, sex, politicalStatus, education, maritalStatus }) =>
          (age < 18 && politicalStatus?.endsWith('Member') && politicalStatus !== 'leagueMember') ||
          (age < 18 && colleges.includes(education ?? '')) ||
          (age < (sex === 'male' ? 22 : 20) && maritalStatus !== null && maritalStatus !== 'single'),
      ),
    ).toEqual([]);
  });

  it('has husbands and wives married, and nobody else of a household married to them', () => {
    const couples = households.flatMap(({ residents: [head, ...others] }) => {
      const spouse = others.find(({ relation }) => relation === 'spouse');
      return head && spouse ? [head.maritalStatus, spouse.maritalStatus] : [];
    });
    expect(new Set(couples)).toEqual(new Set(['married']));
  });

  it('sends small children to no work, and those of working age mostly to some', () => {
    expect(residents.filter(({ age, employer }) => age < 18 && employer)).toEqual([]);
    const ofWorkingAge = residents.filter(({ age }) => age >= 23 && age < 55);
    expect(ofWorkingAge.every(({ occupation }) => occupation)).toBe(true);
    const employed = ofWorkingAge.filter(({ employer }) => employer).length / ofWorkingAge.length;
    expect(employed).toBeGreaterThan(0.5);
    expect(employed).toBeLessThan(0.8);
  });

  it('has those who live here for a time come from elsewhere, until a day', () => {
    const here = '灵泉镇西河社区';
    const wrong = residents.filter(({ residency, domicile, termEndsOn }) =>
      residency === 'permanent'
        ? domicile !== here || termEndsOn !== null
        : domicile === null || domicile === here || termEndsOn === null,
    );
    expect(wrong).toEqual([]);
  });

  it('has landlords for tenants alone, whose phones cannot be dialled and are nobody else’s', () => {
    const rents = new Set(['tenant', 'stall', 'sharedFlat']);
    expect(households.filter(({ kind, row }) => rents.has(kind) !== (row.landlordName !== null))).toEqual([]);
    const phones = households.flatMap(({ row }) => row.landlordPhone ?? []);
    expect(phones.every((phone) => /^154\d{8}$/.test(phone))).toBe(true);
    const all = [...phones, ...residents.flatMap(({ phone }) => phone ?? [])];
    expect(new Set(all).size).toBe(all.length);
  });

  it('has grown children who also live with their father, and count where they have a family', () => {
    expect(new Set(otherHomes.map(({ residentId }) => residentId)).size).toBe(otherHomes.length);
    for (const { residentId, householdId, relation } of otherHomes) {
      const child = people.get(residentId);
      const [father] = homes.get(householdId)?.residents ?? [];
      expect(relation).toBe('child');
      expect(child?.householdId).not.toBe(householdId);
      expect(child?.name[0]).toBe(father?.name[0]);
      expect((father?.age ?? 0) - (child?.age ?? 0)).toBeGreaterThanOrEqual(22);
    }
  });
});
