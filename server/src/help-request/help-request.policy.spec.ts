import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import { HelpRequestState } from '@linge/shared/help-request/help-request.schema';
import type { Role } from '@linge/shared/permission';
import fc from 'fast-check';
import { endOfDay } from '../common/clock/working-day.policy.js';
import {
  actorsOf,
  dueAtOf,
  mayAskFor,
  ownGridOf,
  partOf,
  phaseOf,
  type HelpAsker,
  type PlacedHelp,
} from './help-request.policy.js';

function grant(role: Role, gridId: string | null = null, communityId = 'west'): RoleGrant {
  return { role, townId: 'town', communityId, gridId, microGridId: null, unitId: null };
}

function who(accountId: string, grants: RoleGrant[] = [], own: readonly string[] = []): HelpAsker {
  const people = new Set(own);
  return { accountId, grants, selves: people, known: people, family: people };
}

const help: PlacedHelp = {
  ...{ communityId: 'west', gridId: 'g1', residentId: 'elder', askerAccountId: 'asker' },
  ...{ askedFor: 'self', takerAccountId: null },
};
const parts = (asker: HelpAsker, placed = help) => [...actorsOf(asker, placed).keys()];

describe('what somebody is to a request', () => {
  it('is its asker who asked, and whom it is for', () => {
    expect(parts(who('asker'))).toEqual(['asker']);
    expect(parts(who('other', [], ['elder']), { ...help, askedFor: 'byStaff' })).toEqual(['asker']);
  });

  it('is its asker as staff only as long as they serve there', () => {
    const placed = { ...help, askedFor: 'byStaff' } as const;
    expect(parts(who('asker', [grant('gridWorker', 'g1')]), placed)).toEqual(['asker']);
    expect(parts(who('asker'), placed)).toEqual([]);
  });

  it('is a volunteer of the community, and none of another', () => {
    expect(parts(who('v', [grant('volunteer', 'g2')]))).toEqual(['volunteer']);
    expect(parts(who('v', [grant('volunteer', 'g1', 'east')]))).toEqual([]);
  });

  it('is staff of its grid or community, and not of another grid', () => {
    expect(parts(who('w', [grant('gridWorker', 'g1')]))).toEqual(['staff']);
    expect(parts(who('w', [grant('communityAdmin')]))).toEqual(['staff']);
    expect(parts(who('w', [grant('gridWorker', 'g2')]))).toEqual([]);
    expect(parts(who('w', [grant('branchSecretary', 'g1')]))).toEqual([]);
  });

  it('is nothing to what is asked for their own family, and nothing else once they have it', () => {
    const all = [grant('volunteer', 'g1'), grant('gridWorker', 'g1')];
    const family = { ...who('f', all), family: new Set(['elder']) };
    expect(parts(family)).toEqual([]);
    expect(parts(who('v', all), { ...help, takerAccountId: 'v' })).toEqual(['taker']);
  });

  it('lets other volunteers see it only while it is open', () => {
    const volunteer = actorsOf(who('v', [grant('volunteer', 'g1')]), help);
    const seen = HelpRequestState.options.filter((state) => partOf(volunteer, state));
    expect(seen).toEqual(['open']);
    expect(partOf(actorsOf(who('asker'), help), 'checking')).toBe('asker');
  });

  it('has its own grid where it lives, else where it volunteers', () => {
    expect(ownGridOf([grant('volunteer', 'g1'), grant('resident', 'g2')], 'west')).toBe('g2');
    expect(ownGridOf([grant('volunteer', 'g1')], 'west')).toBe('g1');
    expect(ownGridOf([grant('communityAdmin')], 'west')).toBeUndefined();
  });
});

describe('the clock of a request', () => {
  const now = new Date('2026-11-28T03:00:00Z');
  const at = (state: HelpRequestState, day: string | null) =>
    dueAtOf({ state, day, lastDay: day ?? '2026-12-28' }, now);

  it('ends what nobody took after its last day, and waits three days for who took it', () => {
    expect(at('open', '2026-11-29')).toEqual(endOfDay('2026-11-29'));
    expect(at('open', null)).toEqual(endOfDay('2026-12-28'));
    expect(at('taken', '2026-11-29')).toEqual(endOfDay('2026-12-02'));
  });

  it('waits a week for an answer, and has nothing to do with what is over or with staff', () => {
    const week = new Date('2026-12-05T03:00:00Z');
    for (const state of ['finished', 'countered'] as const) expect(at(state, '2026-11-28')).toEqual(week);
    expect(at('taken', null)).toEqual(week);
    for (const state of ['withWorker', 'closed', 'withdrawn', 'expired', 'ended'] as const) {
      expect(at(state, null)).toBeNull();
    }
  });

  it('never looks for words that are held later than at the end of its last day', () => {
    expect(at('checking', '2026-12-01')).toEqual(new Date('2026-11-28T03:00:20Z'));
    const late = new Date('2026-11-28T15:59:55Z');
    const held = { state: 'checking', day: '2026-11-28', lastDay: '2026-11-28' } as const;
    expect(dueAtOf(held, late)).toEqual(endOfDay('2026-11-28'));
  });

  it('has something to do with everything that goes on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HelpRequestState.options), (state) => {
        expect(at(state, '2026-11-30') !== null).toBe(phaseOf(state) === 'going');
      }),
    );
  });
});

it('a hand is asked for from today to thirty days ahead, or for any day', () => {
  const may = (day: string | null) => mayAskFor(day, '2026-11-28');
  expect([null, '2026-11-28', '2026-12-28'].map(may)).toEqual([true, true, true]);
  expect(['2026-11-27', '2026-12-29'].map(may)).toEqual([false, false]);
});
