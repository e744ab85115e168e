import { describe, expect, it } from '@jest/globals';
import { demoEpoch } from '../common/demo-id.js';
import { idNumberCheckDigit } from '../common/id-number.js';
import { generateCommunity } from '../demo-community.js';
import { countHouseholds } from '../plan/community.plan.js';
import { dongxi } from '../plan/dongxi.plan.js';
import { xihe } from '../plan/xihe.plan.js';
import type { HouseholdDraft } from './registry.generator.js';

const { households } = generateCommunity(xihe);
const residents = households.flatMap((household) => household.residents);
const of = (residency: string) => ({
  households: households.filter(({ row }) => row.residency === residency).length,
  people: residents.filter((resident) => resident.residency === residency).length,
});
const relations = ({ residents }: HouseholdDraft, relation: string) =>
  residents.filter((resident) => resident.relation === relation);

describe('the registry of 西河社区', () => {
  it('has the figures of the reference community', () => {
    expect(households).toHaveLength(3438);
    expect(residents).toHaveLength(11_831);
    expect(of('permanent')).toEqual({ households: 2618, people: 7159 });
    expect(of('floating')).toEqual({ households: 820, people: 4672 });
  });

  it('houses exactly those whom its plan has sizes for', () => {
    for (const plan of [xihe, dongxi]) {
      for (const [kind, count] of Object.entries(countHouseholds(plan))) {
        const sizes = Object.values(plan.householdSizes[kind as keyof typeof plan.householdSizes] ?? {});
        expect([plan.name, kind, sizes.reduce((sum, one) => sum + one, 0)]).toEqual([plan.name, kind, count]);
      }
    }
  });

  it('comes out the same every time', () => {
    expect(generateCommunity(xihe).households).toEqual(households);
  });

  it('puts one household into a room', () => {
    expect(new Set(households.map(({ row }) => row.roomId)).size).toBe(households.length);
  });
});

/** Of thousands, only those that break a rule are compared: a matcher for each would take seconds. */
const breaking = (keeps: (household: HouseholdDraft) => boolean) =>
  households.filter((household) => !keeps(household));
const couple = (household: HouseholdDraft) => [
  ...relations(household, 'head'),
  ...relations(household, 'spouse'),
];
const youngest = (people: readonly { age: number }[]) => Math.min(...people.map(({ age }) => age));
const eldest = (people: readonly { age: number }[]) => Math.max(...people.map(({ age }) => age));
const distinct = (values: readonly string[]) => new Set(values).size === values.length;

describe('a household', () => {
  it('has one head, who is grown up', () => {
    const keeps = (household: HouseholdDraft) => {
      const [head, ...others] = relations(household, 'head');
      return head?.id === household.row.headId && head !== undefined && head.age >= 18 && !others.length;
    };
    expect(breaking(keeps)).toEqual([]);
  });

  it('has at most one spouse, of the other sex and both of marriageable age', () => {
    const keeps = (household: HouseholdDraft) => {
      const [head, spouse, ...others] = couple(household);
      if (!head || !spouse) return true;
      const grownUp = [head, spouse].every(({ sex, age }) => age >= (sex === 'male' ? 22 : 20));
      return grownUp && head.sex !== spouse.sex && !others.length;
    };
    expect(breaking(keeps)).toEqual([]);
  });

  it('has parents who were old enough to have their children, and grandparents theirs', () => {
    const keeps = (household: HouseholdDraft) => {
      const two = youngest(couple(household));
      const children = eldest(relations(household, 'child'));
      const grandchildren = eldest(relations(household, 'grandchild'));
      const parents = youngest(relations(household, 'parent'));
      return two - children >= 19 && two - grandchildren >= 38 && parents - two >= 18;
    };
    expect(breaking(keeps)).toEqual([]);
  });

  it('is no larger than a family of seven, or a dormitory room of twelve', () => {
    expect(breaking(({ kind, residents }) => residents.length <= (kind === 'dormitory' ? 12 : 7))).toEqual(
      [],
    );
  });

  it('has nobody who is called like another', () => {
    expect(breaking(({ residents }) => distinct(residents.map(({ name }) => name)))).toEqual([]);
  });
});

describe('a resident', () => {
  it('has an ID number of their own that agrees with birth date and sex, of a region without people', () => {
    const wrong = residents.filter(
      ({ idNumber, birthDate, sex }) =>
        !/^99\d{15}[\dX]$/.test(idNumber) ||
        idNumber.slice(6, 14) !== birthDate.replaceAll('-', '') ||
        (Number(idNumber[16]) % 2 === 1) !== (sex === 'male') ||
        idNumber[17] !== idNumberCheckDigit(idNumber.slice(0, 17)),
    );
    expect(wrong).toEqual([]);
    expect(distinct(residents.map(({ idNumber }) => idNumber))).toBe(true);
  });

  it('has a phone of their own or none, small children never', () => {
    const phones = residents.flatMap(({ phone }) => phone ?? []);
    expect(distinct(phones)).toBe(true);
    expect(phones.length).toBeGreaterThan(9000);
    expect(residents.filter(({ phone, age }) => phone && age < 12)).toEqual([]);
  });

  it('was born, and not too long ago', () => {
    const born = demoEpoch.getTime();
    expect(residents.filter(({ birthDate, age }) => Date.parse(birthDate) > born || age > 97)).toEqual([]);
  });
});

describe('the ages', () => {
  const share = (from: number, until: number) =>
    residents.filter(({ age }) => age >= from && age < until).length / residents.length;

  it('are those of a county town', () => {
    expect(share(70, 120)).toBeGreaterThan(0.08);
    expect(share(70, 120)).toBeLessThan(0.1);
    expect(share(0, 18)).toBeGreaterThan(0.15);
    expect(share(0, 18)).toBeLessThan(0.25);
    const women = residents.filter(({ sex }) => sex === 'female').length / residents.length;
    expect(women).toBeGreaterThan(0.44);
    expect(women).toBeLessThan(0.54);
  });
});
