import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';
import fc from 'fast-check';
import {
  answerOf,
  correctionOf,
  countsFor,
  hoursKeeperOf,
  objectionStep,
  type CountedEntry,
  type KeptEntry,
} from './service-hours.policy.js';

/** What somebody does to a ledger; `entry` picks one of those that are there. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('enter' as const), minutes: fc.integer({ min: 1, max: 960 }) }),
  fc.record({
    kind: fc.constant('correct' as const),
    entry: fc.nat(),
    /** What was seen is what stands, or what stood a while ago. */
    stale: fc.boolean(),
    to: fc.integer({ min: 0, max: 960 }),
  }),
  fc.record({ kind: fc.constant('retry' as const), line: fc.nat() }),
);

/** A ledger as the service keeps it: a line goes in once by its id, and is never changed. */
class Ledger {
  readonly lines: CountedEntry[] = [];

  get entries(): CountedEntry[] {
    return this.lines.filter(({ correctsId }) => correctsId === null);
  }

  get balance(): number {
    return this.lines.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  append(line: CountedEntry): void {
    if (!this.lines.some(({ id }) => id === line.id)) this.lines.push(line);
  }

  correct(entry: CountedEntry, from: number, to: number): number | 'moved' | 'unchanged' {
    const change = correctionOf(countsFor(entry, this.lines), { from, to });
    if (typeof change === 'number') {
      this.append({ id: `line ${this.lines.length}`, correctsId: entry.id, minutes: change });
    }
    return change;
  }
}

describe('the ledger of service hours', () => {
  it('balances whatever is entered, corrected and sent again, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const ledger = new Ledger();
        /** What each entry should count for. */
        const told = new Map<string, number>();
        for (const one of steps) {
          const before = [...ledger.lines];
          if (one.kind === 'enter') {
            const id = `line ${ledger.lines.length}`;
            ledger.append({ id, correctsId: null, minutes: one.minutes });
            told.set(id, one.minutes);
          } else if (one.kind === 'retry') {
            const line = ledger.lines[one.line % Math.max(1, ledger.lines.length)];
            if (line) ledger.append({ ...line, minutes: line.minutes + 1 });
          } else {
            const { entries } = ledger;
            const entry = entries[one.entry % Math.max(1, entries.length)];
            if (!entry) continue;
            const stood = told.get(entry.id) ?? 0;
            const seen = one.stale ? stood + 1 : stood;
            const change = ledger.correct(entry, seen, one.to);
            if (one.stale) expect(change).toBe('moved');
            else if (one.to === stood) expect(change).toBe('unchanged');
            else told.set(entry.id, one.to);
          }
          // It only grows.
          expect(ledger.lines.slice(0, before.length)).toEqual(before);
        }
        for (const entry of ledger.entries) {
          expect(countsFor(entry, ledger.lines)).toBe(told.get(entry.id));
          expect(countsFor(entry, ledger.lines)).toBeGreaterThanOrEqual(0);
        }
        expect(ledger.balance).toBe([...told.values()].reduce((sum, minutes) => sum + minutes, 0));
      }),
    );
  });

  it('is refused a correction of what was corrected meanwhile', () => {
    expect(correctionOf(90, { from: 120, to: 60 })).toBe('moved');
    expect(correctionOf(90, { from: 90, to: 90 })).toBe('unchanged');
    expect(correctionOf(90, { from: 90, to: 60 })).toBe(-30);
  });
});

function grant(role: Role, communityId = 'west', gridId: string | null = null): RoleGrant {
  return { role, townId: 'town', communityId, gridId, microGridId: null, unitId: null };
}

const entry: KeptEntry = {
  communityId: 'west',
  leaderAccountId: 'captain',
  accountId: 'volunteer',
  actorAccountIds: ['captain'],
};
const admin = { accountId: 'admin', grants: [grant('communityAdmin')] };

describe('who keeps service hours', () => {
  it('is the captain and the administrator of the community', () => {
    expect(hoursKeeperOf({ accountId: 'captain', grants: [] }, entry)).toBe('captain');
    expect(hoursKeeperOf(admin, entry)).toBe('communityAdmin');
  });

  it('is no officer of the town, and no administrator from elsewhere', () => {
    expect(hoursKeeperOf({ accountId: 'officer', grants: [grant('townOfficer')] }, entry)).toBeUndefined();
    expect(
      hoursKeeperOf({ accountId: 'other', grants: [grant('communityAdmin', 'east')] }, entry),
    ).toBeUndefined();
  });
});

describe('an objection to hours', () => {
  it('is answered by somebody else than who confirmed them', () => {
    expect(answerOf({ accountId: 'captain', grants: [] }, entry)).toBe('ownConfirmation');
    expect(answerOf(admin, entry)).toBe('may');
  });

  it('is answered by the town where the captain and the administrator both had a hand in them', () => {
    const both = { ...entry, actorAccountIds: ['captain', 'admin'] };
    expect(answerOf(admin, both)).toBe('ownConfirmation');
    expect(answerOf({ accountId: 'officer', grants: [grant('townOfficer')] }, both)).toBe('may');
  });

  it('is never answered by whom they are about', () => {
    const own = { ...entry, accountId: 'admin', actorAccountIds: ['captain'] };
    expect(answerOf(admin, own)).toBe('own');
  });

  it('is nobody else’s', () => {
    expect(answerOf({ accountId: 'other', grants: [grant('gridWorker', 'west', 'grid')] }, entry)).toBe(
      'notTheirs',
    );
  });

  it('is answered once', () => {
    expect(objectionStep('waiting', 'refused')).toBe('take');
    expect(objectionStep('refused', 'refused')).toBe('again');
    expect(objectionStep('corrected', 'refused')).toBe('answered');
  });
});
