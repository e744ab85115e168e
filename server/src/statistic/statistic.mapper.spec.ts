import { describe, expect, it } from '@jest/globals';
import { ageBandsOf, organisationOf, populationOf } from './statistic.mapper.js';
import type { HouseholdCell, PeopleCell } from './statistic.repository.js';

const households: HouseholdCell[] = [
  { gridId: 'a', residency: 'permanent', households: 3 },
  { gridId: 'b', residency: 'floating', households: 2 },
];
const people: PeopleCell[] = [
  { gridId: 'a', residency: 'permanent', band: '0-6', sex: 'female', people: 4 },
  { gridId: 'a', residency: 'permanent', band: '70+', sex: 'male', people: 1 },
  { gridId: 'b', residency: 'floating', band: '0-6', sex: 'female', people: 5 },
];

describe('the figures', () => {
  it('add up households and people, permanent and floating', () => {
    expect(populationOf(households, people)).toEqual({
      households: 5,
      permanentHouseholds: 3,
      floatingHouseholds: 2,
      people: 10,
      permanentPeople: 5,
      floatingPeople: 5,
    });
  });

  it('are zero where nobody lives yet', () => {
    expect(Object.values(populationOf([], []))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('list every age band, the youngest first, also those with nobody', () => {
    const bands = ageBandsOf(people);
    expect(bands.map(({ band }) => band)).toEqual(['0-6', '7-13', '14-17', '18-34', '35-59', '60-69', '70+']);
    expect(bands[0]).toEqual({ band: '0-6', female: 9, male: 0 });
    expect(bands[1]).toEqual({ band: '7-13', female: 0, male: 0 });
    expect(bands[6]).toEqual({ band: '70+', female: 0, male: 1 });
  });

  it('name the organisation by what was counted, and zero for what there is not', () => {
    const organisation = organisationOf(10, [
      { what: 'gridWorker', number: 10 },
      { what: 'assigned', number: 9 },
      { what: 'property', number: 3 },
      { what: 'partyMembers', number: 52 },
    ]);
    expect(organisation).toMatchObject({ grids: 10, gridWorkers: 10, assignedUnits: 9, partyMembers: 52 });
    expect(organisation).toMatchObject({ branchSecretaries: 0, stationedUnits: 0, partyGroups: 0 });
  });
});
