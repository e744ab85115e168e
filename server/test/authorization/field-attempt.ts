import { v7 as uuid } from 'uuid';
import { RegistryField } from '../../src/registry-field/entities/registry-field.entity.js';
import { Label } from '../../src/resident/entities/label.entity.js';
import { SavedFilter } from '../../src/saved-filter/entities/saved-filter.entity.js';
import { knownNumbers } from '../factory/known-numbers.js';
import type { Attempt } from './attempt.js';

const name = () => uuid().slice(-12);

let residents = 0;

/** Somebody with numbers, beside those who are there already. */
export async function residentId({ target, factory }: Attempt): Promise<string> {
  const numbers = knownNumbers(++residents);
  return (await factory.resident(target, { ...numbers, relation: 'child' })).id;
}

const inGrid = ({ target }: Attempt) => ({ communityId: target.community.id, gridId: target.grid.id });

/** Valid requests about searches, numbers, labels, own fields and saved filters. */
export const requests = {
  // With a whole number, which must not get into the log.
  'resident.count': (attempt: Attempt) => ({ query: { ...inGrid(attempt), q: knownNumbers(900).phone } }),
  'room.listEmpty': (attempt: Attempt) => ({ query: inGrid(attempt) }),
  'resident.reveal': async (attempt: Attempt) => ({
    params: { id: await residentId(attempt) },
    body: { id: uuid(), field: 'idNumber', purpose: 'visit' },
  }),
  'resident.call': async (attempt: Attempt) => ({
    params: { id: await residentId(attempt) },
    body: { id: uuid() },
  }),
  'household.revealLandlord': ({ target }: Attempt) => ({
    params: { id: target.household.id },
    body: { id: uuid(), purpose: 'visit' },
  }),
  'household.callLandlord': ({ target }: Attempt) => ({
    params: { id: target.household.id },
    body: { id: uuid() },
  }),
  'accessRecord.list': ({ target }: Attempt) => ({ query: { communityId: target.community.id } }),
  'registryLabel.list': ({ target }: Attempt) => ({ query: { communityId: target.community.id } }),
  'registryLabel.create': ({ target }: Attempt) => ({
    body: { id: uuid(), communityId: target.community.id, name: name() },
  }),
  'registryLabel.change': async ({ target, factory }: Attempt) => {
    const words = { code: `c${name()}`, name: name(), position: 1 };
    const label = await factory.save(Label, { id: uuid(), communityId: target.community.id, ...words });
    return { params: { id: label.id }, body: { version: 1, retired: true } };
  },
  'registryField.list': ({ target }: Attempt) => ({ query: { communityId: target.community.id } }),
  'registryField.create': ({ target }: Attempt) => ({
    body: { id: uuid(), communityId: target.community.id, name: name(), type: 'yesNo' },
  }),
  'registryField.change': async ({ target, factory }: Attempt) => {
    const field = await factory.save(RegistryField, {
      ...{ id: uuid(), communityId: target.community.id, name: name(), type: 'yesNo', options: [] },
      ...{ position: 1, visibleTo: 'staff', retired: false, version: 1, contentHash: '' },
      createdAt: new Date(),
    });
    return { params: { id: field.id }, body: { version: 1, retired: true } };
  },
  // Of the queue: what is of the registry is for fewer, as its own tests show.
  'savedFilter.list': ({ target }: Attempt) => ({
    query: { communityId: target.community.id, kind: 'queue' },
  }),
  'savedFilter.create': ({ target }: Attempt) => ({
    body: {
      ...{ id: uuid(), communityId: target.community.id, kind: 'queue', name: name() },
      filter: { due: 'overdue' },
    },
  }),
  'savedFilter.change': async (attempt: Attempt) => ({
    params: { id: await savedFilterId(attempt) },
    body: { version: 1, kind: 'queue', filter: {} },
  }),
  'savedFilter.delete': async (attempt: Attempt) => ({ params: { id: await savedFilterId(attempt) } }),
};

/** One's own at the own grid, else a stranger's. */
async function savedFilterId({ target, factory, person, stranger, place }: Attempt): Promise<string> {
  const accountId = (place === 'ownGrid' ? person : stranger).account.id;
  const now = new Date();
  const { id } = await factory.save(SavedFilter, {
    ...{ id: uuid(), accountId, communityId: target.community.id, kind: 'queue', name: name(), filter: {} },
    ...{ version: 1, contentHash: '', createdAt: now, updatedAt: now },
  });
  return id;
}
