import { describe, expect, it } from '@jest/globals';
import { isPublishedWorkingDay } from '../working-calendar/working-calendar.service.js';
import { effectOf, type Affected, type TakenStep } from './complaint-effect.policy.js';

const at = new Date('2026-11-26T08:00:00Z');
const row: Affected = {
  ...{ gridId: 'grid', level: 'grid', handlerAccountId: 'worker', acceptedAt: at, reopenCount: 0 },
  ...{ createdAt: at, updatedAt: at },
};
const confirmed: TakenStep = { action: 'confirm', from: 'resolved', to: 'closed', accountId: 'resident' };

describe('whose work it is', () => {
  const step = (action: TakenStep['action'], to: TakenStep['to']): TakenStep => ({
    ...{ action, from: 'dispatched', to, accountId: 'somebody' },
  });
  it.each([
    step('unitReturn', 'inProgress'),
    step('recall', 'inProgress'),
    step('escalateOverdue', 'submitted'),
  ])('is not the leading unit’s after $action', (taken) => {
    expect(effectOf(row, taken, { version: 2 }, at, isPublishedWorkingDay)).toMatchObject({
      leadUnitId: null,
    });
  });

  it.each([
    step('unitReturn', 'dispatched'),
    step('unitReport', 'inProgress'),
    step('suspend', 'suspended'),
    step('noteOverdue', 'dispatched'),
  ])('stays the leading unit’s after $action to $to', (taken) => {
    expect(effectOf(row, taken, { version: 2 }, at, isPublishedWorkingDay)).not.toHaveProperty('leadUnitId');
  });
});

describe('what a reporter thinks of what was done', () => {
  it('is kept as the three scores together, as their rounded mean says more than they do', () => {
    const scores = { speed: 4, attitude: 4, result: 3 } as const;
    const request = { version: 1, scores };
    expect(effectOf(row, confirmed, request, at, isPublishedWorkingDay)).toMatchObject({
      rating: 4,
      scoreSum: 11,
    });
  });

  it('is forgotten when it is taken up again', () => {
    const reopened: TakenStep = { action: 'reopen', from: 'closed', to: 'submitted', accountId: 'resident' };
    expect(effectOf(row, reopened, { version: 2 }, at, isPublishedWorkingDay)).toMatchObject({
      rating: null,
      scoreSum: null,
    });
  });
});
