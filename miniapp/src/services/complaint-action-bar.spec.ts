import { describe, expect, it } from '@jest/globals';
import { barActions } from './complaint-action-bar';

describe('what stays in the thumb’s reach', () => {
  it('is to accept, and everything else stands behind one button', () => {
    expect(barActions(['accept', 'reject', 'escalate', 'transfer', 'merge'])).toEqual({
      main: ['accept'],
      more: ['accept', 'escalate', 'transfer', 'merge', 'reject'],
    });
  });

  it('is to say what was done, once it is being dealt with', () => {
    const { main, more } = barActions(['start', 'ask', 'suspend', 'extend', 'dispatch', 'resolve']);
    expect(main).toEqual(['resolve', 'start']);
    expect(more).toEqual(['ask', 'dispatch', 'extend', 'suspend']);
  });

  it('is the last word for whoever reported it', () => {
    expect(barActions(['reopen', 'confirm'])).toEqual({ main: ['confirm', 'reopen'], more: [] });
    expect(barActions(['answer', 'withdraw'])).toEqual({ main: ['answer'], more: [] });
    expect(barActions(['withdraw'])).toEqual({ main: [], more: [] });
  });

  it('is to take it on or give it back for a unit', () => {
    expect(barActions(['unitAccept', 'unitReturn'])).toEqual({
      main: ['unitAccept', 'unitReturn'],
      more: [],
    });
    expect(barActions(['unitReport', 'unitReturn'])).toEqual({
      main: ['unitReport', 'unitReturn'],
      more: [],
    });
  });

  it('is to ask another unit, once one gave it back', () => {
    const open = ['resolve', 'start', 'dispatch', 'suspend'] as const;
    expect(barActions(open, 'ComplaintUnitReturned').main).toEqual(['dispatch', 'resolve']);
    // what a helping unit gave back is still with the leading one
    expect(barActions(['recall', 'suspend', 'extend'], 'ComplaintUnitReturned').main).toEqual([]);
  });

  it('is no list of one', () => {
    expect(barActions(['unmerge'])).toEqual({ main: ['unmerge'], more: [] });
    expect(barActions(['recall', 'suspend', 'extend'])).toEqual({
      main: [],
      more: ['extend', 'suspend', 'recall'],
    });
  });
});
