import { v7 as uuid } from 'uuid';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { Correction } from '../../src/correction/entities/correction.entity.js';
import { Room } from '../../src/grid/entities/room.entity.js';
import { HouseholdTieRequest } from '../../src/household-tie/entities/household-tie-request.entity.js';
import { householdBeside, registered, tied } from '../household-tie/registry.js';
import { testCipher } from '../support/test-crypto.js';
import type { Attempt } from './attempt.js';

let numbers = 0;

/** For a room of its own, as guesses are counted by room; the phone is only typed, so it waits. */
export async function request({ target, factory }: Attempt) {
  const { id: roomId } = await factory.save(Room, {
    id: uuid(),
    communityId: target.community.id,
    buildingUnitId: target.buildingUnit.id,
    number: uuid().slice(-12),
    floor: 1,
  });
  const phone = `1000${String(++numbers).padStart(7, '0')}`;
  return { id: uuid(), roomId, name: '不在册', phone };
}

/** About somebody of the own household, or of one where they do not live. */
export async function care(attempt: Attempt) {
  const { target, factory, person, place } = attempt;
  const self = await registered(factory, target, { name: '李明' });
  const parent = await registered(factory, target, { name: '李老', relation: 'parent' });
  if (place === 'ownGrid') await tied(factory, target, self, person);
  return { id: uuid(), residentId: parent.id };
}

/** A request that waits: of a stranger, or of the one who tries. */
export async function waiting(attempt: Attempt, own = false): Promise<HouseholdTieRequest> {
  const { target, factory, person, stranger } = attempt;
  const id = uuid();
  return factory.save(HouseholdTieRequest, {
    id,
    communityId: target.community.id,
    gridId: target.grid.id,
    roomId: target.household.roomId,
    accountId: (own ? person : stranger).account.id,
    kind: 'home',
    name: '李明',
    phoneCipher: null,
    phoneIndex: null,
    phoneVouched: false,
    householdId: null,
    residentId: null,
    state: 'waiting',
    version: 1,
    atOnce: false,
    reason: null,
    decidedAt: null,
    contentHash: id,
    createdAt: new Date(),
    updatedAt: new Date(),
  });
}

export async function confirm(attempt: Attempt) {
  const { id } = await waiting(attempt);
  const { id: residentId } = await registered(attempt.factory, attempt.target);
  return { params: { id }, body: { version: 1, residentId } };
}

/** About oneself, or about somebody whom one does not look after. */
export async function correction(attempt: Attempt) {
  const { target, factory, person, place } = attempt;
  const self = await registered(factory, target);
  if (place === 'ownGrid') await tied(factory, target, self, person);
  return { id: uuid(), residentId: self.id, fields: [{ field: 'occupation', value: '教师' }] };
}

/** A correction that waits: of a stranger, or of the one who tries. */
export async function waitingCorrection(attempt: Attempt, own = false): Promise<Correction> {
  const { target, factory, person, stranger } = attempt;
  const id = uuid();
  const fields = [{ field: 'occupation', value: '教师', from: null }];
  const household = await householdBeside(factory, target);
  const { id: residentId } = await registered(factory, { ...target, household });
  return factory.save(Correction, {
    id,
    communityId: target.community.id,
    gridId: target.grid.id,
    residentId,
    accountId: (own ? person : stranger).account.id,
    state: 'waiting',
    version: 1,
    fieldsCipher: testCipher.encrypt(JSON.stringify(fields), fieldPlace.correctionFields(id)),
    note: null,
    answer: null,
    decidedAt: null,
    contentHash: id,
    createdAt: new Date(),
    updatedAt: new Date(),
  });
}
