import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import {
  actorsOf,
  agreementOf,
  guessLimits,
  looksAfterAtOnce,
  mayDecide,
  tooManyGuesses,
} from './household-tie.policy.js';

const grant = (role: RoleGrant['role'], gridId: string | null): RoleGrant => ({
  role,
  townId: 'town',
  communityId: 'west',
  gridId,
  microGridId: null,
  unitId: null,
});
const request = { communityId: 'west', gridId: 'grid 1', accountId: 'tenant' };

describe('what of a request agrees with the registry', () => {
  const person = { name: '李 明', phoneIndex: 'a', otherPhoneIndex: 'b' };

  it('does not stumble over spaces in a name', () => {
    expect(agreementOf({ name: '李明', phoneIndex: 'x' }, person)).toEqual({
      nameAgrees: true,
      phoneAgrees: false,
    });
  });

  it('takes either phone of the person, and no phone for none', () => {
    expect(agreementOf({ name: '王芳', phoneIndex: 'b' }, person).phoneAgrees).toBe(true);
    const without = { name: '李明', phoneIndex: null, otherPhoneIndex: null };
    expect(agreementOf({ name: '李明', phoneIndex: null }, without).phoneAgrees).toBe(false);
  });
});

describe('guessing', () => {
  it.each(Object.entries(guessLimits))('stops at the limit %s', (limit, most) => {
    const none = { byAccountInHour: 0, byAccountInDay: 0, forRoomInDay: 0 };
    expect(tooManyGuesses({ ...none, [limit]: most - 1 })).toBe(false);
    expect(tooManyGuesses({ ...none, [limit]: most })).toBe(true);
  });
});

describe('who decides', () => {
  it('is who serves the grid or the community, and never the one who asked', () => {
    const worker = { accountId: 'worker', grants: [grant('gridWorker', 'grid 1')] };
    expect([...actorsOf(worker, request)]).toEqual([['decider', 'gridWorker']]);
    const itself = { accountId: 'tenant', grants: [grant('communityAdmin', null)] };
    expect([...actorsOf(itself, request)]).toEqual([['asker', 'resident']]);
    const elsewhere = { accountId: 'other', grants: [grant('gridWorker', 'grid 2')] };
    expect([...actorsOf(elsewhere, request)]).toEqual([]);
  });

  it('sees the list of a community only as one who works for all of it', () => {
    expect(mayDecide([grant('gridWorker', 'grid 1')], { communityId: 'west' })).toBe(false);
    expect(mayDecide([grant('communityAdmin', null)], { communityId: 'west' })).toBe(true);
  });
});

describe('looking after somebody', () => {
  const mother = { relation: 'spouse', age: 36 } as const;

  it('begins at once for a child under fourteen of the family', () => {
    expect(looksAfterAtOnce(mother, { relation: 'child', age: 13 })).toBe(true);
    expect(looksAfterAtOnce({ relation: 'parent', age: 60 }, { relation: 'grandchild', age: 3 })).toBe(true);
  });

  it('is asked about for everybody else, and by those who only share the flat or are no adults', () => {
    expect(looksAfterAtOnce(mother, { relation: 'child', age: 14 })).toBe(false);
    expect(looksAfterAtOnce(mother, { relation: 'parent', age: 80 })).toBe(false);
    expect(looksAfterAtOnce({ relation: 'coTenant', age: 30 }, { relation: 'child', age: 5 })).toBe(false);
    expect(looksAfterAtOnce({ relation: 'child', age: 17 }, { relation: 'child', age: 5 })).toBe(false);
  });
});
