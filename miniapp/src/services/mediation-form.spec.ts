import { describe, expect, it } from '@jest/globals';
import { ApiError, NetworkError } from './api-error';
import { cannotBegin, momentOf, partyOf, wrongOfMoment, wrongOfParty } from './mediation-form';

describe('a party as it is named', () => {
  it('needs a name, and a whole phone if any', () => {
    expect(wrongOfParty({ id: 'a', name: ' ', phone: '' })).toEqual({ name: '请填写姓名' });
    expect(wrongOfParty({ id: 'a', name: '周邻居', phone: '138' })).toEqual({
      phone: '请填 11 位手机号，或者不填',
    });
  });

  it('is sent without what was not told', () => {
    expect(partyOf({ id: 'a', name: ' 周邻居 ', phone: '' })).toEqual({ id: 'a', name: '周邻居' });
    expect(partyOf({ id: 'a', name: '李明', phone: '', residentId: 'r', address: '501' })).toEqual({
      ...{ id: 'a', name: '李明', residentId: 'r' },
    });
  });
});

describe('an appointment as it is typed', () => {
  it('needs a day, a time and a place', () => {
    expect(Object.keys(wrongOfMoment({ day: '', time: '', place: '' }))).toEqual(['day', 'time', 'place']);
    const good = { day: '20261128', time: '9点半', place: ' 调解室 ' };
    expect(wrongOfMoment(good)).toEqual({});
    expect(momentOf(good)).toEqual({ startsAt: '2026-11-28T01:30:00.000Z', place: '调解室' });
  });
});

describe('a mediation that cannot be begun any more', () => {
  it('is told from what may be tried again', () => {
    const refused = (code: ConstructorParameters<typeof ApiError>[1]) =>
      cannotBegin(new ApiError(409, code, null));
    expect(['MEDIATION_ALREADY_OPEN' as const, 'MEDIATION_NOT_POSSIBLE' as const].map(refused)).toEqual([
      true,
      true,
    ]);
    expect([refused('MEDIATION_TARGET_UNKNOWN'), cannotBegin(new NetworkError('timeout'))]).toEqual([
      false,
      false,
    ]);
  });
});
