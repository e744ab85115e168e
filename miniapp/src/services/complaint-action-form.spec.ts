import { describe, expect, it } from '@jest/globals';
import { actionForms, missingIn } from './complaint-action-form';

describe('what is asked before an action', () => {
  it('asks the worker what was done before a result is sent', () => {
    expect(missingIn(actionForms.resolve, { note: '  ', rating: null })).toEqual({
      note: '请写一写做了什么',
    });
    expect(missingIn(actionForms.resolve, { note: '已清走', rating: null })).toEqual({});
  });

  it('asks the resident for a rating, and leaves the words to them', () => {
    expect(missingIn(actionForms.confirm, { note: '', rating: null })).toEqual({
      rating: '请点一颗星，说说满意程度',
    });
    expect(missingIn(actionForms.confirm, { note: '', rating: 4 })).toEqual({});
  });

  it('wants a reason when it was not solved, and none when it is taken back or on', () => {
    expect(missingIn(actionForms.reopen, { note: '', rating: null })).toHaveProperty('note');
    expect(missingIn(actionForms.withdraw, { note: '', rating: null })).toEqual({});
    expect(missingIn(actionForms.accept, { note: '', rating: null })).toEqual({});
  });
});
