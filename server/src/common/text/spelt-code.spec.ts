import { describe, expect, it } from '@jest/globals';
import { speltCode } from './spelt-code.js';

describe('the code of a label', () => {
  it.each([
    ['独居老人', 'duJuLaoRen'],
    ['ABO血型', 'aBOXueXing'],
    ['80岁以上', 'label80SuiYiShang'],
    ['……', 'label'],
  ])('of %s is %s', (name, code) => {
    expect(speltCode(name, new Set(), 'label')).toBe(code);
  });

  it('is told from one that sounds the same', () => {
    expect(speltCode('独居', new Set(['duJu']), 'label')).toBe('duJu2');
    expect(speltCode('独居', new Set(['duJu', 'duJu2']), 'label')).toBe('duJu3');
  });
});
