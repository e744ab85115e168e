import { describe, expect, it } from '@jest/globals';
import { ErrorCode } from '@linge/shared/error-code';
import { ApiError, LoginUnavailable, NetworkError, apiErrorOf } from './api-error';
import { errorText, fieldTextsOf, requestIdOf } from './error-text';

describe('what the reader is told about an error', () => {
  it('has a sentence in Chinese for every code', () => {
    for (const code of ErrorCode.options) {
      expect(errorText(new ApiError(400, code, null))).toMatch(/^[\u4e00-\u9fff].{3,}/);
    }
  });

  it('tells no network from a slow one', () => {
    expect(errorText(new NetworkError('unreachable'))).toContain('检查网络');
    expect(errorText(new NetworkError('timeout'))).toContain('太慢');
  });

  it('says plainly where nobody can log in', () => {
    expect(errorText(new LoginUnavailable('请在微信中打开登录'))).toBe('请在微信中打开登录');
  });

  it('puts a sentence beside each field that was wrong, one a field', () => {
    const error = new ApiError(400, 'REQUEST_INVALID', 'r-1', [
      { path: 'body.text', code: 'too_small' },
      { path: 'body.photoIds.3', code: 'invalid_format' },
      { path: 'body.photoIds.4', code: 'too_big' },
      { path: 'query.limit', code: 'something_new' },
    ]);
    expect(fieldTextsOf(error)).toEqual({
      text: '太短了，请再写一些',
      photoIds: '格式不正确',
      limit: '请检查这一项',
    });
    expect(requestIdOf(error)).toBe('r-1');
    expect(fieldTextsOf(new NetworkError('timeout'))).toEqual({});
  });
});

describe('reading a refusal', () => {
  it('reads a problem', () => {
    const body = JSON.stringify({ status: 409, code: 'VERSION_CONFLICT', requestId: 'r-2' });
    expect(apiErrorOf(409, body)).toMatchObject({ status: 409, code: 'VERSION_CONFLICT', requestId: 'r-2' });
  });

  it("takes a proxy's page for a service that is not available", () => {
    expect(apiErrorOf(502, '<html>Bad Gateway</html>')).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  it('does not trip over a code that it does not know yet', () => {
    expect(apiErrorOf(422, { code: 'FROM_THE_FUTURE' })).toMatchObject({ code: 'REQUEST_INVALID' });
  });
});
