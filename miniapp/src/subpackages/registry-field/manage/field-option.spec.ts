import { describe, expect, it } from '@jest/globals';
import { optionsIn, optionsProblem } from './field-option';

describe('the options of a field, typed one a line', () => {
  it('are read without empty lines and spaces', () => {
    expect(optionsIn(' 自住 \n\n出租\n')).toEqual(['自住', '出租']);
    expect(optionsProblem('自住\n出租')).toBeNull();
  });

  it.each([
    ['none', '\n ', '请至少写一个选项'],
    ['the same twice', '自住\n自住 ', '“自住”写了两次'],
    ['one too long', '一'.repeat(31), '“一一一一一一一一…”太长，每个选项最多 30 个字'],
    ['too many', Array.from({ length: 51 }, (_, index) => String(index)).join('\n'), '最多 50 个选项'],
  ])('that are %s are refused in words', (_what, typed, words) => {
    expect(optionsProblem(typed)).toBe(words);
  });
});
