import { describe, expect, it } from '@jest/globals';
import { ApiError, NetworkError } from './api-error';
import {
  emptySlip,
  isUncopied,
  nextWaiting,
  slipProblems,
  slipRequest,
  takenIn,
  withRequest,
  type SlipDraft,
  type SlipRequest,
} from './box-slip-draft.policy';

const filed: SlipDraft = {
  ...emptySlip,
  complaintId: 'complaint',
  categoryId: 'light',
  text: ' 楼道的灯坏了 ',
};

describe('a slip of paper', () => {
  it('that becomes a complaint needs a category and its words', () => {
    expect(Object.keys(slipProblems(emptySlip))).toEqual(['categoryId', 'text']);
    expect(slipProblems(filed)).toEqual({});
    expect(slipRequest(filed).body).toEqual({
      complaintId: 'complaint',
      categoryId: 'light',
      text: '楼道的灯坏了',
    });
    const more = { ...filed, door: { id: 'door', label: '公厕' }, placeDetail: '门口', summary: '灯不亮' };
    expect(slipRequest(more).body).toMatchObject({ doorId: 'door', placeDetail: '门口', summary: '灯不亮' });
  });

  it('that belongs to another, or says nothing, needs to be told which or why', () => {
    const joined: SlipDraft = { ...emptySlip, way: 'join' };
    expect(slipProblems(joined)).toHaveProperty('complaintId');
    const into = { ...joined, into: { id: 'other', name: '20261126-00001 灯' } };
    expect([slipProblems(into), slipRequest(into)]).toEqual([
      {},
      { way: 'join', body: { complaintId: 'other' } },
    ]);
    const aside: SlipDraft = { ...emptySlip, way: 'setAside' };
    expect(slipProblems(aside)).toHaveProperty('reason');
    expect(slipRequest({ ...aside, reason: 'unreadable' }).body).toEqual({ reason: 'unreadable' });
  });

  it('remembers each request once, to ask for number and code again', () => {
    const one = slipRequest(filed);
    const sent = withRequest(withRequest([], one), slipRequest(filed));
    expect(sent).toEqual([one]);
    expect(withRequest(sent, slipRequest({ ...filed, text: '别的问题啊' }))).toHaveLength(2);
  });

  it('has a number and a code to copy down only where it was sent from here and is a complaint', () => {
    const sent = [slipRequest(filed)];
    expect(isUncopied(sent, { complaint: {} })).toBe(true);
    expect(isUncopied(sent, { complaint: null })).toBe(false);
    expect(isUncopied([], { complaint: {} })).toBe(false);
    expect(isUncopied(undefined, { complaint: {} })).toBe(false);
  });

  it('shows number and code again for what was taken in, and tells when that was somebody else’s', async () => {
    const [one, other] = [slipRequest(filed), slipRequest({ ...filed, text: '别的问题啊' })];
    const dealtWith = () => Promise.reject(new ApiError(409, 'BOX_SLIP_DEALT_WITH', null));
    const taken = (request: SlipRequest) => (request === other ? Promise.resolve('claim') : dealtWith());
    expect(await takenIn([one, other], taken)).toBe('claim');
    expect(await takenIn([one, other], dealtWith)).toBeNull();
    const offline = () => Promise.reject(new NetworkError('unreachable'));
    await expect(takenIn([one], offline)).rejects.toThrow(NetworkError);
  });

  it('is followed by the next one that waits, then by those passed over', () => {
    const slips = ['waiting', 'blank', 'filed', 'waiting'].map((state, index) => ({
      id: String(index),
      state,
    }));
    expect(nextWaiting(slips, '2')?.id).toBe('3');
    expect(nextWaiting(slips, '3')?.id).toBe('0');
    expect(nextWaiting(slips.slice(1, 3), '2')).toBeUndefined();
  });
});
