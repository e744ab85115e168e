import { describe, expect, it } from '@jest/globals';
import { newTaker, takerBody, takerProblems, type TakerForm } from './pick-up-form.policy';

const days = ['2026-12-01', '2026-12-03'];

describe('somebody whom a guardian names', () => {
  it('needs a name, a relation, a phone, and to have agreed', () => {
    const empty = newTaker('named', { days });
    expect(Object.keys(takerProblems(empty))).toEqual(['name', 'relation', 'phone', 'agreed']);
    const full: TakerForm = {
      ...empty,
      ...{ name: ' 李桂芳 ', relation: 'paternalGrandmother', phone: '100 0123 7788', agreed: true },
    };
    expect(takerProblems(full)).toEqual({});
    expect(takerBody('id', full)).toEqual({
      ...{ id: 'id', kind: 'named', name: '李桂芳', relation: 'paternalGrandmother' },
      ...{ phone: '10001237788', agreed: true },
    });
  });

  it('for one day needs no phone; the next day with a session is chosen', () => {
    const code = { ...newTaker('code', { days }), name: '王阿姨', relation: 'neighbour' } as const;
    expect(code.day).toBe('2026-12-01');
    expect(takerProblems(code)).toEqual({});
    expect(takerBody('id', code)).toEqual({
      ...{ id: 'id', kind: 'code', name: '王阿姨', relation: 'neighbour', day: '2026-12-01' },
    });
    expect(takerProblems({ ...code, day: null })).toHaveProperty('day');
  });
});
