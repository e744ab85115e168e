import { describe, expect, it } from '@jest/globals';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { notAccepted, outcomeOf } from './complaint-batch.policy';

const item = (id: string, state: ComplaintSummary['state']) => ({ id, state }) as ComplaintSummary;
const refused = (id: string, code: 'COMPLAINT_TRANSITION_NOT_ALLOWED' | 'VERSION_CONFLICT') => ({
  ...{ id, outcome: 'refused', code, state: null, version: null },
});

describe('what became of several', () => {
  it('says of one that was not taken on that this comes first, and of what moved that it did', () => {
    const asked = [
      item('a', 'accepted'),
      item('b', 'submitted'),
      item('c', 'accepted'),
      item('d', 'accepted'),
    ];
    const { done, refused: left } = outcomeOf('派单', asked, [
      { id: 'a', outcome: 'done', code: null, state: 'dispatched', version: 3 },
      refused('b', 'COMPLAINT_TRANSITION_NOT_ALLOWED'),
      refused('c', 'VERSION_CONFLICT'),
    ] as Parameters<typeof outcomeOf>[2]);
    expect(done).toBe(1);
    expect(left.map(({ why }) => why)).toEqual([
      '还没有受理，所以没有派出去。请先受理，再派单',
      '内容刚刚有了变化，请看过最新情况再操作',
      expect.any(String),
    ]);
  });

  it('is said beforehand where some cannot be sent to a unit', () => {
    expect(notAccepted([item('a', 'accepted')])).toBeNull();
    expect(notAccepted([item('a', 'accepted'), item('b', 'submitted')])).toBe(
      '其中 1 件还没有受理，派不出去。请先关掉这里点“受理”，再派单',
    );
    expect(notAccepted([item('b', 'submitted')])).toContain('选中的都还没有受理');
  });
});
