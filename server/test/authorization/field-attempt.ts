import { v7 as uuid } from 'uuid';
import { RegistryField } from '../../src/registry-field/entities/registry-field.entity.js';
import { Label } from '../../src/resident/entities/label.entity.js';
import { SavedFilter } from '../../src/saved-filter/entities/saved-filter.entity.js';
import type { Attempt } from './attempt.js';

const name = () => uuid().slice(-12);

/** Valid requests about labels, own fields and saved filters. */
export const requests = {
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
  'savedFilter.list': ({ target }: Attempt) => ({ query: { communityId: target.community.id } }),
  'savedFilter.create': ({ target }: Attempt) => ({
    body: { id: uuid(), communityId: target.community.id, name: name(), filter: { ageFrom: 70 } },
  }),
  'savedFilter.change': async (attempt: Attempt) => ({
    params: { id: await savedFilterId(attempt) },
    body: { version: 1, filter: {} },
  }),
  'savedFilter.delete': async (attempt: Attempt) => ({ params: { id: await savedFilterId(attempt) } }),
};

/** One's own at the own grid, else a stranger's. */
async function savedFilterId({ target, factory, person, stranger, place }: Attempt): Promise<string> {
  const accountId = (place === 'ownGrid' ? person : stranger).account.id;
  const now = new Date();
  const { id } = await factory.save(SavedFilter, {
    ...{ id: uuid(), accountId, communityId: target.community.id, name: name(), filter: {} },
    ...{ version: 1, contentHash: '', createdAt: now, updatedAt: now },
  });
  return id;
}
