import { describe, expect, it } from '@jest/globals';
import { codeOptions, correctionOptions, itemOf, itemProblems } from './correction-form';

describe('the form for a correction', () => {
  it('offers every field by its name', () => {
    expect(correctionOptions).toContainEqual({ value: 'phone', text: '手机号' });
    expect(correctionOptions.every(({ text }) => text.length > 0)).toBe(true);
  });

  it('takes numbers as people type them and refuses what cannot be, beside the field', () => {
    expect(itemProblems({ phone: '138 1234 5678', otherPhone: '' })).toEqual({});
    expect(itemProblems({ phone: '12345', idNumber: '990101195611220016', name: ' ' })).toEqual({
      phone: '格式不正确，请检查',
      idNumber: '格式不正确，请检查',
      name: '这一项不能为空',
    });
  });

  it('empties a field with nothing typed', () => {
    expect(itemOf('employer', '  ')).toEqual({ field: 'employer', value: null });
  });

  it('offers the words of a coded field in Chinese', () => {
    expect(codeOptions('sex')).toEqual(
      expect.arrayContaining([
        { value: 'female', text: '女' },
        { value: 'male', text: '男' },
      ]),
    );
  });
});
