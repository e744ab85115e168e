import { v7 as uuid } from 'uuid';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import type { Factory, GridPlace, Person } from '../factory/factory.js';
import type { TestResident } from '../factory/resident.js';

/** Somebody of the registry, in the household of a place. */
export function registered(factory: Factory, place: GridPlace, told: TestResident = {}): Promise<Resident> {
  return factory.resident(place, told);
}

/** One more household, in the same room. */
export function householdBeside(factory: Factory, { household }: GridPlace): Promise<Household> {
  return factory.save(Household, { ...household, id: uuid(), headId: null });
}

/** An account that is known to be somebody of the registry. */
export async function tied(
  factory: Factory,
  place: GridPlace,
  resident: Resident,
  who?: Person,
): Promise<Person> {
  const person = who ?? (await factory.account());
  await factory.save(HouseholdTie, {
    id: uuid(),
    communityId: place.community.id,
    accountId: person.account.id,
    householdId: resident.householdId,
    residentId: resident.id,
    confirmedAt: new Date(),
    endedAt: null,
  });
  return person;
}
