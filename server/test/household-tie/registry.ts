import { v7 as uuid } from 'uuid';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import type { Factory, GridPlace, Person } from '../factory/factory.js';
import { testCipher, testIndex } from '../support/test-crypto.js';

/** Somebody of the registry, in the household of a place unless told otherwise. */
export function registered(
  factory: Factory,
  { community, grid, household }: GridPlace,
  more: Partial<Resident> & { readonly phone?: string } = {},
): Promise<Resident> {
  const { phone, ...columns } = more;
  const id = uuid();
  return factory.save<Resident>(Resident, {
    id,
    communityId: community.id,
    gridId: grid.id,
    householdId: household.id,
    name: '李明',
    sex: 'male',
    birthDate: '1980-05-01',
    residency: 'permanent',
    relation: 'head',
    idNumberCipher: null,
    idNumberIndex: null,
    phoneCipher: phone ? testCipher.encrypt(phone, fieldPlace.residentPhone(id)) : null,
    phoneIndex: phone ? testIndex.phone(phone) : null,
    createdAt: new Date(),
    updatedAt: new Date(),
    ...columns,
  });
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
