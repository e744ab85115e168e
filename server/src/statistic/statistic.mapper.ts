import {
  AgeBand,
  type Organisation,
  type Population,
  type Statistics,
} from '@linge/shared/statistic/statistic.schema';
import type { HouseholdCell, OrganisationCell, PeopleCell } from './statistic.repository.js';

/** Adds up cells; what has no cell is nobody. */
export function populationOf(
  households: readonly HouseholdCell[],
  people: readonly PeopleCell[],
): Population {
  const permanentHouseholds = sum(households.filter(isPermanent), (cell) => cell.households);
  const permanentPeople = sum(people.filter(isPermanent), (cell) => cell.people);
  const allHouseholds = sum(households, (cell) => cell.households);
  const allPeople = sum(people, (cell) => cell.people);
  return {
    households: allHouseholds,
    permanentHouseholds,
    floatingHouseholds: allHouseholds - permanentHouseholds,
    people: allPeople,
    permanentPeople,
    floatingPeople: allPeople - permanentPeople,
  };
}

/** Every band of the contract, from the youngest to the oldest, also where nobody is in it. */
export function ageBandsOf(people: readonly PeopleCell[]): Statistics['ageBands'] {
  return AgeBand.options.map((band) => {
    const cells = people.filter((cell) => cell.band === band);
    const ofSex = (sex: PeopleCell['sex']) =>
      sum(
        cells.filter((cell) => cell.sex === sex),
        (cell) => cell.people,
      );
    return { band, female: ofSex('female'), male: ofSex('male') };
  });
}

export function organisationOf(grids: number, cells: readonly OrganisationCell[]): Organisation {
  const numberOf = (what: OrganisationCell['what']) =>
    sum(
      cells.filter((cell) => cell.what === what),
      (cell) => cell.number,
    );
  return {
    grids,
    gridWorkers: numberOf('gridWorker'),
    branchSecretaries: numberOf('branchSecretary'),
    partTimeMembers: numberOf('partTimeMember'),
    partTimeGridWorkers: numberOf('partTimeGridWorker'),
    partyGroups: numberOf('partyGroups'),
    assignedUnits: numberOf('assigned'),
    stationedUnits: numberOf('stationed'),
    partyMembers: numberOf('partyMembers'),
  };
}

function isPermanent(cell: HouseholdCell | PeopleCell): boolean {
  return cell.residency === 'permanent';
}

/** Counts come as numbers or, from some engines, as decimal text. */
function sum<Cell>(cells: readonly Cell[], countOf: (cell: Cell) => number): number {
  return cells.reduce((total, cell) => total + Number(countOf(cell)), 0);
}
