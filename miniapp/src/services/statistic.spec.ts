import { describe, expect, it } from '@jest/globals';
import { asOfText, organisationFigures, populationFigures } from './statistic';

describe('the figures of the community', () => {
  const total = {
    households: 3438,
    permanentHouseholds: 2618,
    floatingHouseholds: 820,
    people: 11831,
    permanentPeople: 7159,
    floatingPeople: 4672,
  };

  it('are grouped, and say what part is permanent and what floating', () => {
    const { whole, parts } = populationFigures({ total });
    expect(whole.map(({ value, unit }) => value + unit)).toEqual(['3,438户', '11,831人']);
    expect(parts.map(({ name, value, detail }) => [name, value, detail])).toEqual([
      ['常住户', '2,618', '占 76.1%'],
      ['常住人口', '7,159', '占 60.5%'],
      ['流动户', '820', '占 23.9%'],
      ['流动人口', '4,672', '占 39.5%'],
    ]);
    expect(parts.map(({ list }) => list)).toEqual([
      { by: 'household', filter: { residency: 'permanent' } },
      { by: 'person', filter: { residency: 'permanent' } },
      { by: 'household', filter: { residency: 'floating' } },
      { by: 'person', filter: { residency: 'floating' } },
    ]);
  });

  it('name the organisation in the order of the reference table', () => {
    const figures = organisationFigures({
      grids: 10,
      gridWorkers: 10,
      branchSecretaries: 4,
      partTimeMembers: 22,
      partTimeGridWorkers: 16,
      partyGroups: 9,
      assignedUnits: 9,
      stationedUnits: 10,
      partyMembers: 52,
    });
    expect(figures.map(({ value }) => value)).toEqual(['10', '10', '4', '22', '16', '9', '9', '10', '52']);
  });
});

describe('the day of the figures', () => {
  it('is today in Shanghai, even while it is yesterday in UTC', () => {
    const now = new Date('2026-11-21T16:30:00.000Z');
    expect(asOfText('2026-11-22', now)).toBe('截至今天（11月22日）');
    expect(asOfText('2026-11-21', now)).toBe('截至11月21日');
  });
});
