import { v7 as uuid } from 'uuid';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { Correction } from '../../src/correction/entities/correction.entity.js';
import { Room } from '../../src/grid/entities/room.entity.js';
import { FollowCode } from '../../src/household-tie/entities/follow-code.entity.js';
import { FollowTie } from '../../src/household-tie/entities/follow-tie.entity.js';
import { HouseholdTieRequest } from '../../src/household-tie/entities/household-tie-request.entity.js';
import { householdBeside, registered, tied } from '../household-tie/registry.js';
import { testCipher, testIndex } from '../support/test-crypto.js';
import type { Person } from '../factory/factory.js';
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

/** Somebody of a household of its own there. */
async function livesThere({ target, factory }: Attempt, who?: Person) {
  const household = await householdBeside(factory, target);
  const resident = await registered(factory, { ...target, household });
  return { resident, person: await tied(factory, target, resident, who) };
}

/** A code to show, by somebody who lives there, or who is known to be nobody. */
export async function followCode(attempt: Attempt) {
  if (attempt.place === 'ownGrid') await livesThere(attempt, attempt.person);
  return { id: uuid(), side: 'followed' as const };
}

/** To a code that a relative shows, or to none. */
export async function agreement(attempt: Attempt) {
  const code = String(++codes).padStart(8, '0');
  if (attempt.place === 'ownGrid') {
    await livesThere(attempt, attempt.person);
    const { person: relative } = await livesThere(attempt);
    await attempt.factory.save(FollowCode, {
      ...{ id: uuid(), accountId: relative.account.id, side: 'followed' as const },
      ...{ codeIndex: testIndex.content(`follow code ${code}`), expiresAt: new Date(Date.now() + 60_000) },
    });
  }
  return { id: uuid(), code };
}

let codes = 0;

/** What the one who tries agreed to, or others did. */
export async function follow(attempt: Attempt): Promise<string> {
  const { target, factory, person, place, stranger } = attempt;
  const { resident, person: followed } = await livesThere(attempt);
  const { id } = await factory.save(FollowTie, {
    ...{ id: uuid(), communityId: target.community.id, followedAccountId: followed.account.id },
    followerAccountId: (place === 'ownGrid' ? person : stranger).account.id,
    ...{ residentId: resident.id, createdAt: new Date(), endedAt: null },
  });
  return id;
}
