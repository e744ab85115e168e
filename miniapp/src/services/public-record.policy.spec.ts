import { describe, expect, it } from '@jest/globals';
import { ApiError } from './api-error';
import { releaseProblems, reporterWord, withPhoto } from './public-record.policy';

describe('releasing a complaint', () => {
  it('says beside each field all that was found there', () => {
    const error = new ApiError(400, 'PUBLIC_RECORD_PERSONAL_DETAIL', 'r', [
      { path: 'body.title', code: 'name', message: '张*红' },
      { path: 'body.text', code: 'phone', message: '100****0123' },
      { path: 'body.text', code: 'room', message: '***室' },
    ]);
    expect(releaseProblems(error)).toEqual({
      title: '不能公开：姓名“张*红”',
      text: '不能公开：电话“100****0123”、房号“***室”',
    });
    expect(releaseProblems(new Error('x'))).toEqual({});
    const short = new ApiError(400, 'REQUEST_INVALID', 'r', [{ path: 'body.answer', code: 'too_small' }]);
    expect(releaseProblems(short)).toEqual({ answer: '太短了，请再写一些' });
  });

  it('puts each picture on one side, or nowhere', () => {
    const one = withPhoto([], 'a', 'before');
    expect(withPhoto(one, 'a', 'after')).toEqual([{ fileId: 'a', side: 'after' }]);
    expect(withPhoto(one, 'a', null)).toEqual([]);
  });

  it('tells the reporter’s word only where there is one', () => {
    expect(reporterWord({ solved: null, rating: null })).toBeNull();
    expect(reporterWord({ solved: true, rating: 5 })).toBe('反映人确认已解决，评 5 分');
    expect(reporterWord({ solved: false, rating: null })).toBe('反映人认为没有解决');
  });
});
