import { describe, expect, it } from '@jest/globals';
import { problemText, problemTexts } from './complaint-problem';

describe('why a report was refused', () => {
  it('stands beside the field that it is about', () => {
    const fields = [
      { path: 'body.text', code: 'too_small' },
      { path: 'body.doorId', code: 'invalid_format' },
    ];
    expect(problemTexts({ code: 'REQUEST_INVALID', fields, photoId: null })).toEqual({
      text: '太短了，请再写一些',
      place: '格式不正确',
    });
  });

  it('names the words that WeChat refuses', () => {
    const fields = [{ path: 'body.placeDetail', code: 'risky' }];
    const problem = { code: 'CONTENT_RISKY', fields, photoId: null } as const;
    expect(problemTexts(problem)).toEqual({ placeDetail: '这里可能含有违规内容，请修改后再提交' });
  });

  it('names the photos when one of them was refused', () => {
    expect(problemTexts({ code: 'FILE_UNREADABLE', fields: [], photoId: 'p' })).toEqual({
      photos: '这张图片打不开，请换一张',
    });
    expect(Object.keys(problemTexts({ code: 'ID_ALREADY_USED', fields: [], photoId: 'p' }))).toEqual([
      'photos',
    ]);
  });

  it('is said as a whole where no field is to blame', () => {
    const problem = { code: 'PERMISSION_DENIED', fields: [], photoId: null } as const;
    expect(problemTexts(problem)).toEqual({ whole: problemText(problem) });
  });
});
