import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';
import { answerTo, keeperOf, livesIn, maySeeTeams } from './volunteer.policy.js';

const team = { communityId: 'west', leaderAccountId: 'captain' };

function grant(role: Role, communityId = 'west', gridId: string | null = null): RoleGrant {
  return { role, townId: 'town', communityId, gridId, microGridId: null, unitId: null };
}

describe('who keeps a volunteer team', () => {
  it('is its captain, whatever else they are', () => {
    expect(keeperOf({ accountId: 'captain', grants: [] }, team)).toBe('captain');
  });

  it('is the administrator of its community', () => {
    expect(keeperOf({ accountId: 'other', grants: [grant('communityAdmin')] }, team)).toBe('communityAdmin');
  });

  it('is nobody of another community, no grid worker and no officer of the town', () => {
    for (const grants of [
      [grant('communityAdmin', 'east')],
      [grant('gridWorker', 'west', 'grid')],
      [grant('townOfficer')],
    ]) {
      expect(keeperOf({ accountId: 'other', grants }, team)).toBeUndefined();
    }
  });

  it('is no member without an account where the team has no captain', () => {
    expect(keeperOf({ accountId: 'other', grants: [] }, { ...team, leaderAccountId: null })).toBeUndefined();
  });
});

describe('who joins a volunteer team', () => {
  it('sees the teams of where they live or serve', () => {
    expect(maySeeTeams({ grants: [grant('resident', 'west', 'grid')] }, 'west')).toBe(true);
    expect(maySeeTeams({ grants: [grant('resident', 'east', 'grid')] }, 'west')).toBe(false);
  });

  it('joins where they live, and not where they only serve', () => {
    expect(livesIn({ grants: [grant('resident', 'west', 'grid')] }, 'west')).toBe(true);
    expect(livesIn({ grants: [grant('gridWorker', 'west', 'grid')] }, 'west')).toBe(false);
  });
});

describe('an answer to somebody who asks to join', () => {
  it('is taken once, heard again without harm, and never turned round', () => {
    expect(answerTo('waiting', 'confirmed')).toBe('take');
    expect(answerTo('confirmed', 'confirmed')).toBe('again');
    expect(answerTo('declined', 'confirmed')).toBe('answered');
    expect(answerTo('withdrawn', 'declined')).toBe('answered');
  });
});
