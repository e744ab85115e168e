import { describe, expect, it } from '@jest/globals';
import { checkReason, markHint } from './content-check';

describe('why content is not shown to everybody', () => {
  it('says to staff whether WeChat is still asked, or is waited for no more', () => {
    const unavailable = (state: 'waiting' | 'review') => checkReason({ state, reason: 'unavailable' });
    expect(unavailable('waiting')).toBe('微信暂时没有回应，会自动再查');
    expect(unavailable('review')).toBe('微信一直没有回应，请人工审核');
    expect(checkReason({ state: 'review', reason: 'review' })).toBe('微信建议人工复核');
  });

  it('says to its author who looks at it, in which order', () => {
    expect(markHint.waiting).toContain('先由微信检查，微信迟迟没有结果的，由社区工作人员审核');
  });
});
