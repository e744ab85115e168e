import { describe, expect, it } from '@jest/globals';
import { labelCode } from './label-code.js';

describe('the code of a label', () => {
  it.each([
    ['独居老人', 'duJuLaoRen'],
    ['ABO血型', 'aBOXueXing'],
    ['80岁以上', 'label80SuiYiShang'],
    ['……', 'label'],
  ])('of %s is %s', (name, code) => {
    expect(labelCode(name, new Set())).toBe(code);
  });

  it('is told from one that sounds the same', () => {
    expect(labelCode('独居', new Set(['duJu']))).toBe('duJu2');
    expect(labelCode('独居', new Set(['duJu', 'duJu2']))).toBe('duJu3');
  });
});
